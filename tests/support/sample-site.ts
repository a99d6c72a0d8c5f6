import { loadEnvFile } from 'node:process'

// Tests of code run against the site of the sample content. What the environment already names is used instead, as in
// the run below a sub-path.
loadEnvFile('tests/sample/site.env')
