import { describe, expect, it } from 'vitest'
import { isMdxError, readPieces, textBlocks } from '../../src/model/mdx-tree.ts'

describe('readPieces', () => {
  it('keeps the Markdown between components as it is written', () => {
    const pieces = readPieces('*Ask*  \n`1 < 2`: <Link to="ciio">**CIIO**</Link>.\n\n- R&amp;D')
    expect(pieces).toEqual([
      '*Ask*  \n`1 < 2`: ',
      {
        name: 'Link',
        attributes: { to: 'ciio' },
        children: ['**CIIO**'],
        source: '<Link to="ciio">**CIIO**</Link>',
      },
      '.\n\n- R&amp;D',
    ])
  })

  it('finds a component in a list, in another component and alone in a paragraph', () => {
    const written = '<Foreign lang="en"><Link to="ciio">words</Link></Foreign>'
    for (const mdx of [written, `- one\n- ${written}`]) {
      expect(readPieces(mdx).at(-1)).toMatchObject({
        name: 'Foreign',
        attributes: { lang: 'en' },
        children: [{ name: 'Link', children: ['words'] }],
      })
    }
  })

  it('gives a component without words no children', () => {
    expect(readPieces('<Link to="ciio" />')).toMatchObject([{ name: 'Link', children: [] }])
  })

  it('throws an error about the text where a component is not closed', () => {
    let thrown: unknown
    try {
      readPieces('one\n\n<Link to="ciio">two')
    } catch (error) {
      thrown = error
    }
    expect(isMdxError(thrown) && thrown.reason).toContain('Link')
  })
})

describe('textBlocks', () => {
  it('gives the words of each paragraph, heading and item, without markup', () => {
    const mdx = '### A `head`\n\nTwo **strong**\nlines, <Link to="ciio">R&amp;D</Link>.\n\n- first\n- second'
    expect(textBlocks(mdx)).toEqual(['A head', 'Two strong lines, R&D.', 'first', 'second'])
  })

  it('gives nothing for an empty text', () => {
    expect(textBlocks('\n')).toEqual([])
  })
})
