import { useQuery } from '@tanstack/react-query';
import { listAffairs, listProvinces, regionsOf } from '../api/partners';
import { shortRegionName } from '../portfolio/tiles';

const PROVINCE = '33';

/** What regions and affairs are called, by code; a code that is not known stands for itself. */
export function usePlaceNames() {
  const regions = useQuery({
    queryKey: ['regions', PROVINCE],
    queryFn: ({ signal }) => regionsOf(PROVINCE, signal),
    staleTime: Infinity,
  });
  const provinces = useQuery({
    queryKey: ['provinces'],
    queryFn: ({ signal }) => listProvinces(signal),
    staleTime: Infinity,
  });
  const affairs = useAffairs();
  const places = [...(provinces.data?.items ?? []), ...(regions.data?.items ?? [])];
  const regionNames = new Map(places.map(({ code, name }) => [code, shortRegionName(name)]));
  const affairNames = new Map(affairs.map(({ code, name }) => [code, name]));
  return {
    regions: places,
    regionName: (code: string) => regionNames.get(code) ?? code,
    affairName: (code: string) => affairNames.get(code) ?? code,
  };
}

/** Every government affair; the list changes once in years. */
export function useAffairs() {
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
  });
  return affairs.data?.items ?? [];
}
