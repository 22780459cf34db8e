// @ts-check
// What of @tanstack/virtual-core no list of ours needs: tests/view/lean-list.test.ts holds the source to it.

/** What no list of ours is told, as @tanstack/virtual-core has it then. */
export const fixed = {
  anchorTo: "'start'",
  debug: '!1',
  enabled: '!0',
  followOnAppend: '!1',
  gap: '0',
  horizontal: '!1',
  indexAttribute: "'data-index'",
  initialMeasurementsCache: '[]',
  isRtl: '!1',
  isScrollingResetDelay: '150',
  laneAssignmentMode: "'estimate'",
  lanes: '1',
  rangeExtractor: 'defaultRangeExtractor',
  scrollEndThreshold: '1',
  scrollMargin: '0',
  scrollPaddingEnd: '0',
  scrollPaddingStart: '0',
  useAnimationFrameWithResizeObserver: '!1',
  useCachedMeasurements: '!1',
  useScrollendEvent: '!1',
};

/** What a list that never writes the scroll position knows of its writing: nothing ever comes after these. */
export const still = {
  _lastElementOffset: 'null',
  _clampedAdjustment: 'null',
  _holdOffset: '0',
  _momentumStop: 'null',
  _reportedOverscroll: '!1',
  lanesChangedFlag: '!1',
  lanesSettling: '!1',
  pendingScrollAnchor: 'null',
  pendingWrite: 'null',
  rafId: 'null',
  scrollDirection: 'null',
  scrollState: 'null',
};

/**
 * Methods that scroll, correct the scroll position, or wait for a finger or a fling to leave it alone; and what nobody asks. Who
 * calls one nevertheless finds none: no list of ours does, says the test, nor does what is left (`generateBundle`).
 */
export const methods = [
  ...['_awaitingCommandReadBack', '_canWriteScroll', '_clampedBy', '_classifyScrollEvent', '_elementMaxScrollOffset'],
  ...['_flushHoldIfReady', '_followOffsetTarget', '_noteClampMax', '_readElementOffset', '_retryClampedAdjustment'],
  ...['_scrollToOffset', '_stopMomentum', '_toLayoutOffset', '_writeAwaitingCommand', 'cancelScroll'],
  ...['getCommandWrittenOffset', 'getDistanceFromEnd', 'getMaxScrollOffset', 'getOffsetForAlignment'],
  ...[
    'getOffsetForIndex',
    'getVirtualDistanceFromEnd',
    'getVirtualItemForOffset',
    'isAtEnd',
    'measure',
    'now',
    'scrollBy',
  ],
  ...['scrollToEnd', 'scrollToIndex', 'scrollToOffset', 'shouldMeasureDuringScroll', 'takeSnapshot'],
];
export const classMethods = [
  ...['_startScroll', 'applyScrollAdjustment', 'getScrollStateTarget', 'reconcileScroll', 'scheduleScrollReconcile'],
];
