namespace Confidant.Storage.Sqlite;

/// <summary>What forgetting everything does to a person's rows of a table.</summary>
internal enum ForgetRule
{
    /// <summary>They go.</summary>
    Erased,

    /// <summary>They stay, because they hold settings, ids and counts, and nothing that was said.</summary>
    HoldsNoWords,

    /// <summary>They are what a forget leaves behind to keep later arrivals out.</summary>
    WrittenByForget,
}
