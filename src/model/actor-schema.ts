import { z } from 'astro/zod'
import { idSchema, type Languages } from './field-schemas.ts'

/** The actor that is the visitor: the only one that the code knows. */
export const VISITOR = 'you'

/** `actors.yaml`: the parties that act in a step, by their id. */
export const actorsSchema = ({ translated }: Languages) =>
  z.record(idSchema, translated.describe('The name that visitors read'))
