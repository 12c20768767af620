import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = EChartsCoreOption;

/** A drawn chart; what it draws on belongs to it until it is thrown away. */
export interface Drawn {
  show(option: ChartOption): void;
  resize(): void;
  dispose(): void;
}

/**
 * Draws with ECharts, as SVG: sharp on paper and in any size. Only this file imports it, so that a page without
 * a chart never loads it.
 * @param onPick the index of the value that was clicked
 */
export function draw(element: HTMLElement, onPick: (index: number) => void): Drawn {
  const chart = init(element, null, { renderer: 'svg' });
  chart.on('click', ({ dataIndex }) => onPick(dataIndex));
  return {
    show: (option) => chart.setOption(option, true),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
