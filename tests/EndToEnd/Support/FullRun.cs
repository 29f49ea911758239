namespace Confidant.EndToEnd.Support;

/// <summary>How much is tested: CONFIDANT_FULL=1 asks for the long runs.</summary>
internal static class FullRun
{
    /// <summary>Whether the long runs are asked for.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("CONFIDANT_FULL") == "1";
}
