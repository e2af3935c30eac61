/** Tests what verbs in two parts, and those who take people, do to the counted. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('what is done by verbs in two parts', () => {
  it.each([
    ['The guards cut down twelve weavers.', 'killed 12 weavers incident'],
    ['The strike wiped out 12 rebels.', 'killed 12 rebels incident'],
    ['Cholera carried off twelve porters.', 'killed 12 porters incident'],
    ['The state put twelve weavers to death.', 'killed 12 weavers incident'],
    ['The clinic patched up twelve weavers.', 'wounded 12 weavers incident'],
    ['The clinic took in twelve weavers.', 'wounded 12 weavers incident'],
    ['The police took twelve weavers.', 'arrested 12 weavers incident'],
    ['Police picked up twelve weavers.', 'arrested 12 weavers incident'],
    ['Police locked up twelve weavers.', 'arrested 12 weavers incident'],
    ['The regime threw twelve weavers into prison.', 'arrested 12 weavers incident'],
    ['Police, who spoke of a riot, took twelve.', 'arrested 12 people incident'],
    ['Gunmen on mopeds grabbed twelve pupils.', 'kidnapped 12 pupils incident'],
    ['Gunmen marched twelve pupils into the forest.', 'kidnapped 12 pupils incident'],
    ['Gunmen made off with twelve pupils.', 'kidnapped 12 pupils incident'],
    ['The gang that nurses say is holding twelve pupils is known.', 'kidnapped 12 pupils incident'],
    ['Rebels took twelve soldiers.', 'captured 12 soldiers incident'],
    ['The mosque has taken in twelve families.', 'displaced 12 families incident'],
    ['The flood made twelve families homeless.', 'displaced 12 families incident'],
    ['The collapse buried twelve miners alive.', 'missing 12 miners incident'],
    ['The union brought 300 weavers onto the streets.', 'participants 300 weavers incident'],
    // Picked up and taken off a wreck, they are safe.
    ['A trawler picked up twelve porters.', 'other 12 porters incident'],
    ['A trawler took twelve porters off the wreck.', 'other 12 porters incident'],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual([expected])
  })
})
