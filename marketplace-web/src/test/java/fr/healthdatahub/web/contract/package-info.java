/** The contract held against the running portal: examples, answers, headers and problems. */
package fr.healthdatahub.web.contract;
