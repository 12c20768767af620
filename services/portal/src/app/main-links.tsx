import {
  IconChartBar,
  IconCoins,
  IconFileText,
  IconHome,
  IconListCheck,
  IconMap2,
  IconReportAnalytics,
  IconReport,
  IconUser,
} from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useWords } from '../language/language';
import classes from './frame.module.css';
import { frameWords } from './frame-words';
import { useMay } from './session';

interface Props {
  openTasks: number;
  withIcons?: boolean;
}

/** The main places, at the top on a desk and under the thumb on a phone. */
export function MainLinks({ openTasks, withIcons = false }: Props) {
  const words = useWords(frameWords);
  const may = useMay();
  const links = [
    {
      to: '/home',
      label: words.home,
      Icon: IconHome,
      show: !withIcons && may('agreements.sign'),
    },
    { to: '/portfolio', label: words.portfolio, Icon: IconChartBar, show: may('portfolio.read') },
    {
      to: '/agreements',
      label: words.agreements,
      Icon: IconFileText,
      show: may('agreements.read'),
    },
    { to: '/mapping', label: words.mapping, Icon: IconMap2, show: may('mapping.read') },
    { to: '/tasks', label: words.tasks, Icon: IconListCheck, show: may('actions.read') },
    {
      to: '/non-reporters',
      label: words.reports,
      Icon: IconReport,
      show: !withIcons && may('reports.accept'),
    },
    {
      to: '/budget',
      label: words.budget,
      Icon: IconCoins,
      show: !withIcons && may('deviations.resolve'),
    },
    {
      to: '/recaps',
      label: words.recaps,
      Icon: IconReportAnalytics,
      show: may('assessments.read') && !withIcons,
    },
    { to: '/profile', label: words.profile, Icon: IconUser, show: withIcons },
  ].filter((link) => link.show);
  return links.map(({ to, label, Icon }) => (
    <NavLink key={to} to={to} className={classes.link}>
      {withIcons && <Icon size={22} aria-hidden />}
      {to === '/tasks' && openTasks > 0 ? `${label} · ${openTasks}` : label}
    </NavLink>
  ));
}
