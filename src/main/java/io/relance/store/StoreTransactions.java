package io.relance.store;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions that are committed when they have reached the disk, whatever the engine says of it. */
final class StoreTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Durability durability;

    /** @param durability of an embedded store; a server answers for its own disk */
    StoreTransactions(DataSource dataSource, @Nullable Durability durability) {
        super(dataSource);
        this.durability = durability;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (durability != null) {
            durability.beforeBegin();
        }
        super.doBegin(transaction, definition);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (durability != null) {
            durability.afterCommit();
        }
    }
}
