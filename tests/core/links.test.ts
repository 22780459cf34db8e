import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, formatLink, type Link, parseLink } from '../../src/core/index.ts';

const all: Filter = { only: [], except: [], kinds: [] };
const day = '2018-01-02';

describe('reading addresses', () => {
  it.each<[address: string, link: Omit<Link, 'show'> & Partial<Link>]>([
    ['', { filter: all }],
    ['./', { filter: all }],
    ['index.html', { filter: all }],
    ['talks/', { chat: 'talks', filter: all }],
    ['talks', { chat: 'talks', filter: all }],
    ['/talks/index.html', { chat: 'talks', filter: all }],
    ['talks/2018-01-02/', { chat: 'talks', near: { date: day }, filter: all }],
    ['talks/2018-01-02', { chat: 'talks', near: { date: day }, filter: all }],
    ['talks/2018-01-02/#103250', { chat: 'talks', near: { date: day, id: '103250' }, filter: all }],
    ['talks/2018-01-02/index.html#103250', { chat: 'talks', near: { date: day, id: '103250' }, filter: all }],
    ['talks/2018-01-02/#103250-a1b2.3', { chat: 'talks', near: { date: day, id: '103250-a1b2.3' }, filter: all }],
    [
      'talks/2018-01-02/#103250..104500',
      { chat: 'talks', near: { date: day, id: '103250', to: { date: day, id: '104500' } }, filter: all },
    ],
    [
      'talks/2018-01-02/#103250-a1b2.2..2018-01-03.000001-zzzz.2',
      {
        chat: 'talks',
        near: { date: day, id: '103250-a1b2.2', to: { date: '2018-01-03', id: '000001-zzzz.2' } },
        filter: all,
      },
    ],
    ['#/talks/2018-01-02/103250', { chat: 'talks', near: { date: day, id: '103250' }, filter: all }],
    ['index.html#/talks/', { chat: 'talks', filter: all }],
    ['other/2017-01-01/#/talks/2018-01-02/', { chat: 'talks', near: { date: day }, filter: all }],
    [
      'talks/?speaker=Ann&speaker=%E7%94%B2&except=B+C&kind=image,link',
      { chat: 'talks', filter: { only: ['Ann', '甲'], except: ['B C'], kinds: ['image', 'link'] } },
    ],
    ['?speaker=Ann#/talks/', { chat: 'talks', filter: { ...all, only: ['Ann'] } }],
    ['?speaker=Ann#/talks/?except=Bob', { chat: 'talks', filter: { ...all, except: ['Bob'] } }],
    ['talks/?panel=people', { chat: 'talks', filter: all, show: { panel: 'people' } }],
    [
      'talks/?panel=talks&talk=2018-01-02.200000',
      { chat: 'talks', filter: all, show: { panel: 'talks', talk: '2018-01-02.200000' } },
    ],
    ['talks/?panel=date&date=2018', { chat: 'talks', filter: all, show: { panel: 'date', date: '2018' } }],
    ['talks/?panel=date&date=2018-02', { chat: 'talks', filter: all, show: { panel: 'date', date: '2018-02' } }],
    ['?panel=date&date=2018-02-03', { filter: all, show: { panel: 'date', date: '2018-02-03' } }],
    [
      'talks/?panel=people&find=lxm&company=Yun&city=%E4%B8%8A%E6%B5%B7&people=all&sort=recent',
      {
        chat: 'talks',
        filter: all,
        show: { panel: 'people', find: 'lxm', company: 'Yun', city: '上海', people: 'all', sort: 'recent' },
      },
    ],
    ['talks/?person=%E6%9C%AA%E5%A4%AE', { chat: 'talks', filter: all, show: { person: '未央' } }],
    ['?panel=search&q=%E6%8B%85%E4%BF%9D+has:link', { filter: all, show: { panel: 'search', q: '担保 has:link' } }],
    [
      '#/talks/2018-01-02/103250?kind=image&q=%22a%26b%22',
      {
        chat: 'talks',
        near: { date: day, id: '103250' },
        filter: { ...all, kinds: ['image'] },
        show: { q: '"a&b"' },
      },
    ],
  ])('%s', (address, link) => expect(parseLink(address)).toEqual({ show: {}, ...link }));
});

describe('what is foreign or malformed is ignored', () => {
  it.each<[address: string, link: Omit<Link, 'show'> & Partial<Link>]>([
    ['talks/?from=groupmessage&isappinstalled=0', { chat: 'talks', filter: all }],
    ['talks/?speaker=%E7%94&speaker=Ann', { chat: 'talks', filter: { ...all, only: ['Ann'] } }],
    ['talks/?speaker=Ann&speaker=Ann', { chat: 'talks', filter: { ...all, only: ['Ann'] } }],
    ['talks/?kind=poem,image,', { chat: 'talks', filter: { ...all, kinds: ['image'] } }],
    ['talks/?panel=date&date=2018-0', { chat: 'talks', filter: all, show: { panel: 'date' } }],
    ['talks/?panel=date&date=2018-1', { chat: 'talks', filter: all, show: { panel: 'date' } }],
    ['talks/?panel=date&date=2018-01-3', { chat: 'talks', filter: all, show: { panel: 'date' } }],
    ['talks/?context=3', { chat: 'talks', filter: { ...all, context: 3 } }],
    ...['0', '-1', '100', '1e1', '03', 'many', ''].map((reach): [string, Pick<Link, 'chat' | 'filter'>] => [
      `talks/?context=${reach}`,
      { chat: 'talks', filter: all },
    ]),
    ['talks/?kind=toString', { chat: 'talks', filter: all }],
    ['talks/?panel=poem&q=&Panel=date', { chat: 'talks', filter: all }],
    ['talks/?panel=people&people=one&sort=count&find=', { chat: 'talks', filter: all, show: { panel: 'people' } }],
    ['talks/?panel=date&panel=toString', { chat: 'talks', filter: all, show: { panel: 'date' } }],
    ['talks/?date=2018-02-30&date=2018-13&date=18&date=201&date=now', { chat: 'talks', filter: all }],
    ['talks/?q=%E7%94&panel', { chat: 'talks', filter: all }],
    ['talks/?talk=2018-02-30.200000', { chat: 'talks', filter: all }],
    ['talks/?talk=200000', { chat: 'talks', filter: all }],
    ['%E7%94/2018-01-02/', { filter: all }],
    ['talks/2018-02-30/#103250', { chat: 'talks', filter: all }],
    ['talks/2018-1-2/', { chat: 'talks', filter: all }],
    ['talks/2018-01-02/#%', { chat: 'talks', near: { date: day }, filter: all }],
    ['talks/2018-01-02/#246000', { chat: 'talks', near: { date: day, lost: true }, filter: all }],
    ['talks/2018-01-02/#wechat_redirect', { chat: 'talks', near: { date: day }, filter: all }],
    ['talks/2018-01-02/#top', { chat: 'talks', near: { date: day }, filter: all }],
    ['talks/2018-01-02/#103250..', { chat: 'talks', near: { date: day, id: '103250' }, filter: all }],
    ['talks/2018-01-02/#103250..2018-02-30.103250', { chat: 'talks', near: { date: day, id: '103250' }, filter: all }],
    ['#103250', { filter: all }],
    ['../../2018-01-02/', { chat: '2018-01-02', filter: all }],
  ])('%s', (address, link) => expect(parseLink(address)).toEqual({ show: {}, ...link }));

  it('never throws, whatever the address', () => {
    const pieces = fc.constantFrom(
      '/',
      '?',
      '#',
      '&',
      '=',
      '%',
      '%zz',
      '..',
      '+',
      'speaker',
      'panel=date',
      'talk=',
      'q',
      day,
      '103250',
      '\ud800',
      '甲',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
        const link = parseLink(parts.join(''));
        // Of an id that is none only the day is written again.
        if (link.near) delete link.near.lost;
        expect(parseLink(formatLink(link, 'path'))).toEqual(link);
      }),
    );
  });
});
