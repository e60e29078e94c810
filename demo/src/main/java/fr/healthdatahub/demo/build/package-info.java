/** Makes the challenge bundles when the module is built: split, public files, baselines. */
package fr.healthdatahub.demo.build;
