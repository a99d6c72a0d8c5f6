import { loadEnvFile } from 'node:process'

// Tests of code run against the site of the sample content. Variables that the environment already sets stay as they are,
// as in the run below a sub-path.
loadEnvFile('tests/sample/site.env')
