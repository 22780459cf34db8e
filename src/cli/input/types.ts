import type { Format, Problem } from '../../core/index.ts';
import type { PictureFinder } from './pictures.ts';

/** A log on disk: where it is, what to call it before the user, and how to read it. */
export type LogFile = { path: string; file: string; format: Format; size: number };

export type ChatInput = { id: string; title: string; me?: string; files: LogFile[]; pictures: PictureFinder };

/** What the arguments of a command hold. */
export type Input = { title?: string; offset?: string; chats: ChatInput[]; problems: Problem[] };
