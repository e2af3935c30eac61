import { expect, test } from 'vitest'
import { childOf, childrenOf, markupOf, parseXml, textOf } from './xml-tree.ts'

test('elements are found with any prefix, text with its references', () => {
  const root = parseXml('<a:feed xmlns:a="x"><a:title>One &amp; &#233;<![CDATA[ <b>]]></a:title></a:feed>')
  expect(textOf(childOf(root, 'title'))).toBe('One & é <b>')
  expect(childrenOf(root, 'nothing')).toEqual([])
})

test('markup inside an element stays markup', () => {
  const root = parseXml('<c><x:div xmlns:x="h"><x:p class="a">1 &lt; 2</x:p></x:div></c>')
  expect(markupOf(root)).toBe('<div xmlns:x="h"><p class="a">1 &lt; 2</p></div>')
})

test('a document type is refused, and with it every entity of the file’s own', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><r>&b;</r>'
  expect(() => parseXml(bomb)).toThrow(/document type/)
  expect(textOf(parseXml('<r>&unknown; &file;</r>'))).toBe('&unknown; &file;')
})

test('a depth no feed has is refused', () => {
  expect(() => parseXml('<a>'.repeat(300))).toThrow(/nested over 256/)
  expect(() => parseXml('<a>'.repeat(200_000))).toThrow(/nested over 256/)
})

test('nothing but text is no XML', () => expect(() => parseXml('plain')).toThrow(/no element/))
