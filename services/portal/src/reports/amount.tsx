import { useLanguage } from '../language/language';
import { exactRupiah, rupiah } from '../language/money';

/** Money as it is read, with the exact figure on hover. */
export function Amount({ of }: { of: number | null | undefined }) {
  const { language } = useLanguage();
  if (of === undefined || of === null) return <>–</>;
  return <span title={exactRupiah(of, language)}>{rupiah(of, language)}</span>;
}
