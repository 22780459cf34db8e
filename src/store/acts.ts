/** What the reader does beyond reading and going somewhere: fetched with the first of it. */
export { setFilter } from './filtering.ts';
export { goToWhen } from './going-to-when.ts';
export { closePictures, leafPictures, showPicture } from './leafing.ts';
export { loadPeople, loadPortraits } from './people.ts';
export { setPreference } from './preferring.ts';
export { closeTalk, readTalk, showSlides, stepTalk } from './reading.ts';
export { goOn, tellGone } from './recovery.ts';
export { look, show, showPanel, uncover } from './showing.ts';
export { goToEdge, goToPosition, stepDay, stepMessage, stepSpeaker, toggleFold } from './stepping.ts';
export { loadTalks } from './talks.ts';
