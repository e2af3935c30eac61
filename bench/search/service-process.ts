/** Measures the service in a process of its own, so that memory and delays are those of nothing else. */
import { readFileSync } from 'node:fs'
import { QueryFile } from './bench-query.ts'
import { openCorpus } from './corpus.ts'
import { measureService } from './measure-service.ts'

const [folder = '', corpusFile = '', articles = '', queryFile = ''] = process.argv.slice(2)
const corpus = openCorpus(corpusFile, Number(articles))
const { queries } = QueryFile.parse(JSON.parse(readFileSync(queryFile, 'utf8')))
process.send?.(await measureService(folder, corpus, queries))
corpus.close()
process.disconnect?.()
