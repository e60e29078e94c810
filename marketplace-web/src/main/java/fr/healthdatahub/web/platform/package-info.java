/** What the portal stands on: its data source, migrations, jobs, start and stop. */
package fr.healthdatahub.web.platform;
