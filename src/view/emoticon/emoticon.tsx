import { emoticonLook } from './emoticon-look.ts';

/** One of WeChat's emoticons by the number of its drawing; `token` is what the log has: `[强]`. */
export function Emoticon({ cell, token }: { cell: number; token: string }) {
  const { className, positionY } = emoticonLook(cell);
  return (
    <span className={className} style={{ backgroundPositionY: positionY }}>
      {token}
    </span>
  );
}
