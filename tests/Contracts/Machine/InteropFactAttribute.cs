using Xunit;

namespace Confidant.Contracts.Machine;

/// <summary>A test against a program from npm. Named as skipped on a machine that was not set up for it; once CONFIDANT_INTEROP=1
/// promises that it was, a missing program is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InteropFactAttribute : FactAttribute
{
    public InteropFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CONFIDANT_INTEROP") != "1")
        {
            Skip = "Needs the npm counterparts: run tests/Interop/install.sh and set CONFIDANT_INTEROP=1 (test.sh does both).";
        }
    }

    /// <summary>The folder of the scripts.</summary>
    public static string Folder => Repository.Folder("tests", "Interop");
}
