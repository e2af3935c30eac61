import { expect, test } from 'vitest'
import { readLinkList } from './link-list.ts'

const brief = (html: string) =>
  readLinkList(html).map(({ title, folders, description }) => [title, folders, description])

test('links know their folders and what stands below them, without a closing tag anywhere', () => {
  const html = `<DL><p><DT><H3>Fruit</H3><DL><p><DT><A HREF="https://a.example/1">One</A><DD>Below<BR>it
<DT><A HREF="https://a.example/2">Two</A></DL><p><DT><A HREF="https://a.example/3">Three`
  expect(brief(html)).toEqual([
    ['One', ['Fruit'], 'Below\nit'],
    ['Two', ['Fruit'], ''],
    ['Three', [], ''],
  ])
})

test('a folder’s description is no link’s, and an empty folder names nothing', () => {
  const html =
    '<DL><DT><A HREF="https://a.example/1">One</A><DT><H3>Empty</H3><DD>About it<DL></DL><DT><A HREF="https://a.example/2">Two</A></DL>'
  expect(brief(html)).toEqual([
    ['One', [], ''],
    ['Two', [], ''],
  ])
})

test('a link in a description is part of it', () => {
  const html =
    '<DL><DT><A HREF="https://a.example/1" ADD_DATE="1">One</A><DD>See <a href="https://b.example">this</a> too</DL>'
  expect(brief(html)).toEqual([['One', [], 'See this too']])
})

test('a list nested without end is refused, one of open items is read', () => {
  expect(() => readLinkList('<DL><DT><H3>x</H3>'.repeat(50_000))).toThrow(/nested over 1000/)
  expect(readLinkList('<DT><p><A HREF="https://a.example">x</A>'.repeat(50_000))).toHaveLength(50_000)
})
