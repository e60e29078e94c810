/** The content with which a fresh Hub is alive: three challenges on real health data. */
package fr.healthdatahub.demo;
