/** For the browser tests' second run: only the requirement sets that the manifest asks for, also on servers that a test starts itself. */
process.env.WORKBENCH_REQUIREMENTS = "minimum";
process.env.WORKBENCH_URL = process.env.WORKBENCH_MINIMUM_URL;
process.env.STANDIN_URL = process.env.STANDIN_MINIMUM_URL;
