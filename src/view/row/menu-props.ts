import type { Message } from '../../core/index.ts';

export type MenuProps = { anchor: Element; message: Message; position: number; onClose: () => void };
