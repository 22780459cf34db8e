import type { ComponentType } from 'react';
import { ChatList } from '../chats/chat-list.tsx';
import { Sheet } from '../sheet/sheet.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import { createPart } from './create-part.tsx';
import { isSide, type Side } from './side.ts';
import { SidePanel } from './side-panel.tsx';
import type { Size } from './use-size.ts';

const PersonPage = createPart(async () => (await import('../person/person-page.tsx')).PersonPage);
const HelpTable = createPart(async () => (await import('../help/help-table.tsx')).HelpTable);
const Pictures = createPart(async () => (await import('../pictures/pictures.tsx')).Pictures, { quiet: true });
const Hits = createPart(async () => (await import('../search/hits.tsx')).Hits, { quiet: true });

export type SideProps = { size: Size };

/** What stands in the side panel, by the panel's name. */
const sides: Record<Side, ComponentType<SideProps>> = {
  people: createPart(async () => (await import('../people/people-panel.tsx')).PeoplePanel),
  talks: createPart(async () => (await import('../talks/talks-panel.tsx')).TalksPanel),
  date: createPart(async () => (await import('../date/date-panel.tsx')).DatePanel),
  search: createPart(async () => (await import('../search/search-panel.tsx')).SearchPanel),
};

/** What lies over the timeline or beside it; none of it is loaded before it is asked for. */
export function Panels({ size }: { size: Size }) {
  const words = useWords();
  const { titles } = usePanelWords();
  const { showPanel, show } = useActions();
  const shown = useViewer((state) => state.link.show);
  const { panel, person } = shown;
  const open = useViewer((state) => state.chat !== undefined);
  const title = useViewer((state) => state.manifest?.title);
  const searched = useViewer((state) => state.link.show.q !== undefined);
  const pictures = useViewer((state) => state.pictures !== undefined);
  const side = isSide(panel, open) ? panel : undefined;
  const SideContent = side && sides[side];
  const close = () => showPanel(undefined);
  const closePerson = () => show({ ...shown, person: undefined });
  return (
    <>
      {panel === 'chats' && open && size !== 'desktop' && (
        <Sheet side="start" label={title || words.app.name} onClose={close}>
          <ChatList bare />
        </Sheet>
      )}
      {side && SideContent && (
        <SidePanel
          key={side}
          size={size}
          low={side === 'date'}
          bare={side === 'search'}
          label={titles[side]}
          onClose={close}
          covered={open && person !== undefined}
        >
          <SideContent size={size} />
        </SidePanel>
      )}
      {person && open && (
        <SidePanel size={size} label={titles.person} onClose={closePerson} over={side !== undefined} focus={person}>
          <PersonPage name={person} size={size} />
        </SidePanel>
      )}
      {panel === 'help' && (
        <Sheet side="center" label={titles.help} onClose={close}>
          <HelpTable />
        </Sheet>
      )}
      {pictures && <Pictures />}
      {/* With the panel, so that it is here when something is found. */}
      {(searched || panel === 'search') && open && <Hits isBar={panel !== 'search'} />}
    </>
  );
}
