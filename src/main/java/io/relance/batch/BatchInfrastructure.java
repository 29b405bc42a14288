package io.relance.batch;

import io.relance.store.Store;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Batch on the store: its tables stand beside ours, under the same transactions. */
@Configuration(proxyBeanMethods = false)
class BatchInfrastructure extends JdbcDefaultBatchConfiguration {
    private final Store store;

    BatchInfrastructure(Store store) {
        this.store = store;
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    @Override
    protected DataSource getDataSource() {
        return store.dataSource();
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return store.transactionManager();
    }
}
