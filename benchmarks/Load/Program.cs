using Confidant.Load;

// Load [--messages N] [--users N] [--questions PERCENT] [--rate N] [--seconds N] [--platform PLATFORM] [--only ROW]: the real
// host as a process of its own, against an emulator in this one, or over HTTP. Prints a row per load; ends with 1 where a reply
// was lost or doubled.
if (LoadOptions.TryParse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(LoadOptions.Usage);
    return 2;
}

Console.WriteLine(LoadReport.Machine());
Console.WriteLine(LoadReport.Header);
bool isSound = true;
foreach (LoadPlan plan in LoadPlan.All(options))
{
    if (plan.IsBusyGroup)
    {
        (LoadResult direct, int sends) = await BusyGroupRun.RunAsync(plan);
        Console.WriteLine(LoadReport.Line(direct));
        Console.WriteLine($"  the group got at most {sends} messages in a minute");
        isSound &= direct is { Missing: 0, Doubled: 0 } && BusyGroupRun.KeepsLimits(sends);
        continue;
    }

    LoadResult result = plan.IsRest ? await RestRun.RunAsync(plan) : await LoadRun.RunAsync(plan);
    Console.WriteLine(LoadReport.Line(result));
    isSound &= result is { Missing: 0, Doubled: 0 };
}

return isSound ? 0 : 1;
