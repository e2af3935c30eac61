/** Lists buildings, ways and vehicles that deeds are done to, each under one name: “a clinic” is a hospital, and no school. */
import { wordTable } from './word-class.ts'

/** Not what holds other things: who burned the houses burned the village. */
const things = [
  'hospital hospitals clinic clinics infirmary maternity',
  'school schools college colleges kindergarten kindergartens classroom classrooms schoolhouse',
  'mosque mosques minaret',
  'church churches cathedral cathedrals chapel chapels',
  'temple temples shrine shrines',
  'market markets marketplace bazaar bazaars',
  'bridge bridges',
  'dam dams',
  'mill mills',
  'bakery bakeries',
  'bus buses minibus minibuses',
  'train trains',
  'ferry ferries boat boats ship ships vessel vessels trawler trawlers',
  'checkpoint checkpoints barracks outpost outposts',
  'airport airports airfield airfields',
  'warehouse warehouses granary granaries',
  'orphanage orphanages',
  'museum museums',
  'embassy consulate',
  'pipeline pipelines',
]

/** The first word of each list stands for all of it. */
export const struckThings = wordTable(
  things.flatMap(words => words.split(' ').map(word => [word, words.split(' ')[0] ?? word] as const)),
)
