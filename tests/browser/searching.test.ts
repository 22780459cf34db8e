import { describe, expect, test } from 'vitest';
import { phone } from '../helpers/chromium.ts';
import { open, samples, stage } from './sample-site.ts';
import { day, field, hits, listAll, marked, marks, panel, search } from './search-panel.ts';

describe('a search lists what a look at every message finds', () => {
  test.each(['温度', '的', '3', 'example', '的 了', '一'])('%s', async (text) => {
    const page = await open('?panel=search');
    await search(page, text);
    const words = text.split(' ');
    const expected = samples.chats.flatMap(({ id, messages }) =>
      messages
        .filter((message) => words.every((word) => message.text.normalize('NFKC').toLowerCase().includes(word)))
        .map((message) => `${id}/${message.at.slice(0, 10)}/#${message.id}`),
    );
    expect(expected.length).toBeGreaterThan(0);
    await panel(page).getByText(`${expected.length} 条`, { exact: true }).first().waitFor();
    expect(await listAll(page, stage.site.url)).toEqual(expected.sort());
  });
});

describe('on a desktop', () => {
  test('the panel stands beside the timeline; a hit that is opened is marked there, and n and N lead on', async () => {
    const page = await open(day);
    await page.keyboard.press('/');
    await field(page).waitFor();
    await search(page, '温度');
    await hits(page).nth(1).click();
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    await panel(page).getByText('2 / 13').waitFor();
    await expect.poll(() => page.url()).toMatch(/panel=search&q=.*#/);
    const first = await marked(page).getAttribute('data-position');
    await page.keyboard.press('n');
    await panel(page).getByText('3 / 13').waitFor();
    await expect.poll(() => marked(page).getAttribute('data-position')).not.toBe(first);
    await page.keyboard.press('Shift+N');
    await panel(page).getByText('2 / 13').waitFor();
    await expect.poll(() => marked(page).getAttribute('data-position')).toBe(first);
    // A step of the history for what was clicked, none for what was walked to.
    await page.goBack();
    await expect.poll(() => page.url()).toContain('2024-03-12');
    await expect.poll(() => field(page).inputValue()).toBe('温度');
  });

  test('the first key, too, is not what it means to the browser, where there is likely to be a keyboard', async () => {
    const page = await open(day);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      addEventListener('keydown', (event) => document.body.setAttribute('data-taken', String(event.defaultPrevented)));
    });
    await page.keyboard.press('Control+k');
    expect(await page.locator('body').getAttribute('data-taken')).toBe('true');
    await field(page).waitFor();
  });

  test('Enter goes from hit to hit while the field keeps the focus; Esc ends it', async () => {
    const page = await open(day);
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await search(page, '温度');
    await panel(page).getByText('13 条', { exact: true }).waitFor();
    // The Enter with which Safari tells that a word was composed.
    await field(page).evaluate((input) => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    });
    expect(page.url()).not.toContain('#');
    await field(page).press('Enter');
    await panel(page)
      .getByText(/^\d+ \/ 13$/)
      .waitFor();
    await field(page).press('Enter');
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    await expect.poll(() => field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'detached' });
    await expect.poll(() => marks(page)).toEqual([]);
    await expect.poll(() => page.url()).not.toContain('q=');
  });

  test('arrows lead from the field into the list, and a hit opens with Enter', async () => {
    const page = await open(`${day}?panel=search&q=%E6%B8%A9%E5%BA%A6`);
    await hits(page).first().waitFor();
    await field(page).press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-hit'))).toBe('1');
    await page.keyboard.press('Enter');
    await panel(page).getByText('2 / 13').waitFor();
  });

  test('rows that are drawn later are marked, too', async () => {
    const page = await open(`${day}?panel=search&q=%E7%9A%84`);
    await hits(page).first().waitFor();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(3);
    await page.getByRole('feed').hover();
    await page.mouse.wheel(0, 3000);
    await expect
      .poll(() =>
        page.evaluate(() => {
          const seen = [...(CSS.highlights.get('liaoji-hit') ?? [])].map((range) =>
            (range as Range).startContainer.parentElement?.closest('article'),
          );
          const drawn = [...document.querySelectorAll('[data-hold]')].filter((each) =>
            each.textContent?.includes('的'),
          );
          return drawn.length > 0 && drawn.every((each) => seen.includes(each.closest('article')));
        }),
      )
      .toBe(true);
  });

  test('says what is wrong with a query, and what was not found', async () => {
    const page = await open(`${day}?panel=search`);
    await search(page, 'on:2024-13');
    await panel(page).getByRole('status').getByText('“2024-13”不是日期').waitFor();
    await search(page, '没有这样的话');
    await panel(page).getByText('没有消息符合“没有这样的话”。').waitFor();
    await search(page, '咖啡');
    await panel(page).getByRole('button', { name: '在全部聊天里找' }).click();
    await hits(page).first().waitFor();
    await expect.poll(() => page.url()).toContain('scope=all');
  });

  test('the home page searches all chats, and a hit leads into one', async () => {
    const page = await open('');
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await search(page, '今天');
    await hits(page).first().click();
    await page.getByRole('feed').waitFor();
    await expect.poll(() => page.url()).toMatch(/(coldchain|roasters)\/.*scope=all#/);
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['今天']);
  });
});

describe('on a phone', () => {
  test('the search lies over the timeline; a hit closes it, a bar leads on, and Back leads to the list', async () => {
    const page = await open(day, phone);
    await page.getByRole('button', { name: '搜索', exact: true }).click();
    await search(page, '温度');
    await hits(page).nth(2).click();
    await field(page).waitFor({ state: 'detached' });
    const bar = page.getByRole('region', { name: '搜索结果' });
    await bar.getByText('3 / 13').waitFor();
    await expect.poll(() => marks(page, 'liaoji-hit-here')).toEqual(['温度']);
    await bar.getByRole('button', { name: '下一条' }).click();
    await bar.getByText('4 / 13').waitFor();
    await page.goBack();
    await hits(page).nth(2).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('温度');
    await page.goForward();
    await bar.getByText('4 / 13').waitFor();
    await bar.getByRole('button', { name: '结束搜索' }).click();
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => page.url()).not.toContain('q=');
    await expect.poll(() => marks(page)).toEqual([]);
  });

  test('a link with a query shows what it is about', async () => {
    const page = await open(`${day}?q=%E6%B8%A9%E5%BA%A6`, phone);
    await page.getByRole('region', { name: '搜索结果' }).getByText('13 条').waitFor();
    await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(0);
  });
});

test('each letter calls off the search before: its answer is waited for no more', async () => {
  const page = await open(`${day}?panel=search`);
  // What a word with a blank in it needs besides the index does not come; what the index knows alone does.
  stage.site.intercept.handle = (path) => /data\/coldchain\/[0-9a-f]{12}\.json$/.test(path);
  await search(page, '"温度 计"');
  await search(page, '温度');
  await panel(page).getByText('13 条', { exact: true }).waitFor();
});

test('without an index and a worker the same is found', async () => {
  const page = await open(day);
  await page.evaluate(() => {
    // A browser without workers of this kind.
    (window as { Worker: unknown }).Worker = class {
      constructor() {
        throw new Error('no such worker');
      }
    };
  });
  stage.site.intercept.handle = (path, response) => {
    if (!/search\.|\.bin$/.test(path)) return false;
    response.writeHead(404).end();
    return true;
  };
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await search(page, '温度');
  await panel(page).getByText('13 条', { exact: true }).waitFor();
});
