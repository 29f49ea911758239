namespace Confidant.Storage.Sqlite;

/// <summary>What a claim rests on besides proofs and messages; the greater is the surer.</summary>
internal enum ClaimTold
{
    /// <summary>Nothing: it goes with its messages and its proof.</summary>
    InMessages = 0,

    /// <summary>A description, which the person agreed to.</summary>
    ByBio = 1,

    /// <summary>A command or a button of the person's.</summary>
    ByCommand = 2,
}
