namespace Confidant.Storage.Sqlite;

/// <summary>One piece of work for the writer. It may run again after a rollback, so it changes nothing but the store.</summary>
internal abstract class WriteUnit(CancellationToken cancellationToken)
{
    /// <summary>Whether its caller gave up before it ran.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether it runs by itself, outside any transaction.</summary>
    public virtual bool IsExclusive => false;

    /// <summary>Does the work.</summary>
    public abstract void Execute(WriteContext context);

    /// <summary>Tells the caller that it is on disk.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that nothing was changed.</summary>
    public abstract void Fail(Exception error);
}
