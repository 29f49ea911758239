namespace Confidant.Contracts.Machine;

/// <summary>How much is tested: CONFIDANT_FULL=1 asks for the long runs.</summary>
public static class FullRun
{
    /// <summary>Whether the long runs are asked for.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("CONFIDANT_FULL") == "1";
}
