namespace Confidant.Recall;

/// <summary>What was counted over the checkpoints of one kind.</summary>
/// <param name="Kind">utility, privacy or safety.</param>
internal sealed record GateMemCount(string Kind)
{
    /// <summary>Checkpoints of the set.</summary>
    public int Checkpoints { get; init; }

    /// <summary>Questions asked of the product: each checkpoint in every place it is asked in.</summary>
    public int Asked { get; init; }

    /// <summary>Rows and turns that were assembled.</summary>
    public int Items { get; init; }

    /// <summary>Strings that must not be in them.</summary>
    public int LeakTargets { get; init; }

    /// <summary>Those that were; must be 0.</summary>
    public int Leaked { get; init; }

    /// <summary>Where they were.</summary>
    public IReadOnlyList<string> Cases { get; init; } = [];

    /// <summary>Questions of which some evidence was recalled.</summary>
    public int Any { get; init; }

    /// <summary>Questions of which all evidence was.</summary>
    public int All { get; init; }

    /// <summary>The same for plain BM25 over the same room.</summary>
    public int AnyPlain { get; init; }

    /// <summary>The same for plain BM25 over the same room.</summary>
    public int AllPlain { get; init; }

    /// <summary>Counts a useful question.</summary>
    public GateMemCount WithEvidence(int found, int foundPlainly, int wanted) => this with
    {
        Any = Any + (found > 0 ? 1 : 0),
        All = All + (found == wanted ? 1 : 0),
        AnyPlain = AnyPlain + (foundPlainly > 0 ? 1 : 0),
        AllPlain = AllPlain + (foundPlainly == wanted ? 1 : 0),
    };
}
