/**
 * What became of an address: `exact` – it leads where it led; `moved` – it leads there, and there is another address for it now;
 * `changed` – to the same message, whose text is another; `astray` – the message is still there, and the address leads elsewhere;
 * `gone` – there is no such message any more, and it opens the nearest.
 */
export type Fate = 'exact' | 'moved' | 'changed' | 'astray' | 'gone';

/**
 * Why: `neighbours` – another message came to its second, or went; `renamed` – its chat has another id; `redacted`, `text` – what
 * it says was taken out, or is another; `re-dated` – it is of another time; `other-chat` – it is in another chat;
 * `no-redirect` – its chat has another id, and nothing says so; `no-page` – there is no page at the address; `none` – nothing explains it.
 */
export type Cause =
  | 'neighbours'
  | 'renamed'
  | 'redacted'
  | 'text'
  | 're-dated'
  | 'other-chat'
  | 'no-redirect'
  | 'no-page'
  | 'none';

/** What nobody meant: the keeper, or we, have to mend it. */
export const unexplained: ReadonlySet<Cause | undefined> = new Set<Cause>(['no-redirect', 'no-page', 'none']);

/** Where a message is, or was. */
export type Place = { chat: string; date: string; id?: string };

/** An address of the old archive, followed into the new one. `to` is where it would have to lead now. */
export type Followed = { from: Place; fate: Fate; cause?: Cause; to?: Place };
