using Xunit;

namespace Confidant.EndToEnd.Playground;

/// <summary>A test in a real browser. Named as skipped on a machine that was not set up for it; once CONFIDANT_BROWSER=1 promises
/// that it was, a missing browser is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CONFIDANT_BROWSER") != "1")
        {
            Skip = "Needs a browser: install chromium as /usr/bin/chromium and set CONFIDANT_BROWSER=1.";
        }
    }
}
