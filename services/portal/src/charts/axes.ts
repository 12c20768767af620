import type { Colours } from './chart';

/** Axes in the product's colours: names below, percent at the left. */
export const percentAxes = (names: string[], { muted, line }: Colours, most?: number) => ({
  grid: { left: 48, right: 16, top: 16, bottom: 32 },
  xAxis: {
    type: 'category',
    data: names,
    axisLabel: { color: muted, hideOverlap: true },
    axisLine: { lineStyle: { color: line } },
  },
  yAxis: {
    type: 'value',
    min: 0,
    ...(most !== undefined && { max: most }),
    axisLabel: { color: muted, formatter: '{value} %' },
    splitLine: { lineStyle: { color: line } },
  },
});
