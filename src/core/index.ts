/** The door of the core: all that store, browser, view and cli may import. */

export type { ArchiveWriter, ChatFile, ChatSource } from './archive/build.ts';
export { buildChat, buildTalks, createChatBuilder } from './archive/build.ts';
export { listChatFiles, listPictures, peoplePaths, talksPath } from './archive/chat-files.ts';
export type { ChatMap, ShardPlace } from './archive/chat-map.ts';
export { buildChatMap, dayAt, findDate, shardAt } from './archive/chat-map.ts';
export type { ArchiveFault } from './archive/faults.ts';
export type { ShardFold } from './archive/fold-column.ts';
export { moveFolds } from './archive/fold-column.ts';
export { findChat, formatManifest, isOffset, parseManifest } from './archive/manifest.ts';
export type { PeopleTable, Person } from './archive/people.ts';
export { buildPeopleFile, parsePeopleFile } from './archive/people.ts';
export type { Mention, PersonWord, Portrait } from './archive/portraits.ts';
export { buildPortraits, parsePortraits } from './archive/portraits.ts';
export type { ReadReason } from './archive/read-fault.ts';
export { ReadFault } from './archive/read-fault.ts';
export type { ShardContent, ShardExpectation } from './archive/shard.ts';
export { buildShard, parseOwnShard, parseShard } from './archive/shard.ts';
export type { SpeakerTable } from './archive/speakers.ts';
export { parseSpeakerIndex } from './archive/speakers.ts';
export type { ChatEntry, Manifest } from './archive/types.ts';
export { addMonths } from './calendar/add-months.ts';
export type { Calendar } from './calendar/calendar.ts';
export { calendarOf, calendarOfAll, chatsOn, indexOfDate, nearestDay } from './calendar/calendar.ts';
export { findWhen } from './calendar/find-when.ts';
export type { Heat } from './calendar/heat.ts';
export { createHeat } from './calendar/heat.ts';
export type { Leaf, LeafDay, MonthSum, YearSum } from './calendar/months.ts';
export { buildLeaf, buildYears } from './calendar/months.ts';
export type { DayMove } from './calendar/move-day.ts';
export { moveDay } from './calendar/move-day.ts';
export { sameDays } from './calendar/same-days.ts';
export type { Cell, Strip } from './calendar/strip.ts';
export { cellOf, cellsOf, dateAt, monthColumns, stripsOf } from './calendar/strip.ts';
export type { When, WhenProblem } from './calendar/when.ts';
export { formatWhen, parseWhen } from './calendar/when.ts';
export { chatId } from './chat-id.ts';
export type { DatedId } from './dated-id.ts';
export { formatDatedId, parseDatedId } from './dated-id.ts';
export { formatDay, parseDay } from './days.ts';
export type { Found } from './find-message.ts';
export { createMessageFinder, findMessage } from './find-message.ts';
export type { Format } from './formats/detect.ts';
export { createReader, detectFormat, detectLength } from './formats/detect.ts';
export type { Log, LogEnd, LogReader, LogSource } from './formats/log.ts';
export { createLogReader, readLog } from './formats/markdown-log.ts';
export type { Id } from './ids.ts';
export { formatAt, formatIds, hashMessage, keepIds, parseId, toMessages } from './ids.ts';
export { inLanes } from './in-lanes.ts';
export { kinds } from './kinds.ts';
export type { Filter, Link, Near, Panel, Show } from './links.ts';
export { formatLink, noFilter, parseLink } from './links.ts';
export type { Entry, Kind, Message, Part } from './model.ts';
export type { Alias } from './people/aliases.ts';
export { createPersons } from './people/aliases.ts';
export type { Avatar } from './people/avatar.ts';
export { avatarGrounds, avatarOf } from './people/avatar.ts';
export { fillMonths } from './people/fill-months.ts';
export type { FilterMode, FilterSummary, TickedPerson } from './people/filter.ts';
export {
  exceptSpeakers,
  filterMode,
  groupTicked,
  onlySpeakers,
  summariseFilter,
  tickedSpeakers,
  toggleSpeakers,
  withMode,
  withoutSpeakers,
} from './people/filter.ts';
export type { Facet, MemberOrder, MembersFound, MemberWish } from './people/find-members.ts';
export { createMemberFinder, facets, memberOrders, memberWish } from './people/find-members.ts';
export { findPerson } from './people/find-person.ts';
export { gatherPeople } from './people/gather.ts';
export { isFiltered } from './people/is-filtered.ts';
export type { ChatPeople, Member, Presence } from './people/join.ts';
export { joinPeople, peopleOfSpeakers } from './people/join.ts';
export { pickPositions } from './people/pick.ts';
export { createNameFacts, gatherNames } from './people/suggest/gather-names.ts';
export type { AliasReason, AliasSuggestion, OwnerSuggestion } from './people/suggest/suggest-aliases.ts';
export { suggestAliases, suggestOwners } from './people/suggest/suggest-aliases.ts';
export type { PictureHeader } from './picture-header.ts';
export { readPictureHeader } from './picture-header.ts';
export type { Language, Problem, ProblemCode } from './problems.ts';
export { formatProblem } from './problems.ts';
export { parseMessageRule } from './redact/address.ts';
export type { ChatRedactor, RedactedPlace, Redactor } from './redact/redactor.ts';
export { createRedactor } from './redact/redactor.ts';
export type { RedactionReport } from './redact/report.ts';
export type { MessageRule, PatternName, RedactionRules, RuleKey, SpeakerRule } from './redact/rules.ts';
export { patternNames, withheldText } from './redact/rules.ts';
export { articleIds } from './rows/article-ids.ts';
export { foldBetween, seenSequence } from './rows/between.ts';
export type { Anchor } from './rows/canvas.ts';
export {
  anchorIndex,
  canAnchor,
  heightBefore,
  landingIndex,
  landingOffset,
  linkOffset,
  rebaseBy,
  roomAbove,
  roomBelow,
} from './rows/canvas.ts';
export type { DateParts } from './rows/dates.ts';
export { minuteOf, parseDate, timeOf, weekdayOf } from './rows/dates.ts';
export type { Days, Span } from './rows/density.ts';
export {
  countsOf,
  dayAtFraction,
  density,
  fractionOf,
  fractionOfDay,
  spanOf,
} from './rows/density.ts';
export type { Fold, FoldSummary, Folds, Sign } from './rows/folds.ts';
export { foldSequence, toFolds, unfoldedSequence } from './rows/folds.ts';
export type { Metrics } from './rows/heights.ts';
export { estimateHeight, rowHeights } from './rows/heights.ts';
export type { Box } from './rows/pictures.ts';
export { pictureBox } from './rows/pictures.ts';
export type { MessageRow, MessageRun, Row, RowSource, ShardState } from './rows/rows.ts';
export { buildRows, rowIndexAt } from './rows/rows.ts';
export type { Sequence } from './rows/sequence.ts';
export { isFolded, nearestIndex, pickedSequence, wholeSequence } from './rows/sequence.ts';
export type { Tick } from './rows/ticks.ts';
export { buildTicks } from './rows/ticks.ts';
export type { Window } from './rows/window.ts';
export { slideWindow, windowAround } from './rows/window.ts';
export type { Typing } from './search/complete.ts';
export { fillIn, typingAt } from './search/complete.ts';
export type { Scale } from './search/histogram.ts';
export { buildScale, countBySteps, formatSteps, parseSpanDates, parseSteps } from './search/histogram.ts';
export type { HitDay, HitList } from './search/hit-list.ts';
export { countByDay, listHits } from './search/hit-list.ts';
export type { HitRow, HitRows } from './search/hit-rows.ts';
export { buildHitRows } from './search/hit-rows.ts';
export type { IndexFile } from './search/index/build-index.ts';
export { buildSearchIndex } from './search/index/build-index.ts';
export { createIndexCheck } from './search/index/check-index.ts';
export type { SearchHead } from './search/index/head.ts';
export { headPath, listBuckets, parseSearchHead } from './search/index/head.ts';
export { kindNames } from './search/kind-names.ts';
export { markText } from './search/marks.ts';
export { normaliseText } from './search/normalise.ts';
export { formatQuery, parseQuery } from './search/query.ts';
export { createScanner } from './search/scanner.ts';
export { createSearcher } from './search/searcher.ts';
export type { SnippetPart } from './search/snippet.ts';
export { buildSnippet } from './search/snippet.ts';
export { cutToSpan, putSpan, takeSpan } from './search/span.ts';
export type {
  Clause,
  Hit,
  Query,
  QueryProblem,
  Searcher,
  SearchOptions,
  SearchPort,
  SearchProgress,
  SearchSource,
  ShownHit,
} from './search/types.ts';
export type { Excerpt, ExcerptLine, ExcerptWords } from './share/excerpt.ts';
export { buildExcerptRows } from './share/excerpt-rows.ts';
export { hideNames } from './share/hide.ts';
export { formatMarkdown } from './share/markdown.ts';
export { splitRows } from './share/pages.ts';
export { formatQuotation } from './share/quotation.ts';
export type { Ends } from './share/selection.ts';
export { countRange, rangeOf, tapMessage } from './share/selection.ts';
export { findTalk } from './talks/find-talk.ts';
export { findTalks } from './talks/find-talks.ts';
export type { TalkListing } from './talks/list-talk.ts';
export { listTalk } from './talks/list-talk.ts';
export { matchTalks } from './talks/match-talks.ts';
export { parseTalksFile } from './talks/talks-file.ts';
export type { Talk } from './talks/types.ts';
export { isSafePath } from './text/address.ts';
export { emoticons, emoticonsOfSheet } from './text/emoticon-list.ts';
export type { NameSet } from './text/parts.ts';
export { createNameSet, mentionedNames, parseParts } from './text/parts.ts';
export { keepFormerIds } from './time/keep-former-ids.ts';
export { matchMessages, saysSame } from './time/match-messages.ts';
