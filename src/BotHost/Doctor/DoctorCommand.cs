using System.Globalization;
using System.Text;
using Confidant.Adapters;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Doctor;

/// <summary>The command <c>doctor</c>: looks at everything that a host of this configuration needs, and says what to mend. It starts
/// nothing, receives nothing and sends nothing to anybody; a host may run beside it.</summary>
internal static class DoctorCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "doctor";

    /// <summary>0 where there is no fault, 1 where there is one.</summary>
    /// <exception cref="OptionsValidationException">A setting is wrong.</exception>
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        List<Examined> examined =
        [
            .. await services.GetRequiredService<HostExaminer>().ExamineAsync(cancellationToken),
            .. services.GetRequiredService<DiskExaminer>().Examine(),
            .. await services.GetRequiredService<PublicAddressExaminer>().ExamineAsync(cancellationToken),
            .. await services.GetRequiredService<PlatformExaminer>().ExamineAsync(cancellationToken),
            .. await services.GetRequiredService<ModelExaminer>().ExamineAsync(cancellationToken),
        ];
        await Console.Out.WriteAsync(Describe(examined));
        return examined.Exists(static one => one.Finding.Kind == FindingKind.Fault) ? 1 : 0;
    }

    /// <summary>A line for every finding, and one below it for its cure.</summary>
    public static string Describe(IReadOnlyList<Examined> examined)
    {
        var text = new StringBuilder();
        foreach ((string area, Finding finding) in examined)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Mark(finding.Kind)}  {area}, {finding.Subject}: {finding.Fact}\n");
            if (finding.Cure is { } cure)
            {
                text.Append(CultureInfo.InvariantCulture, $"        {cure}\n");
            }
        }

        int faults = examined.Count(static one => one.Finding.Kind == FindingKind.Fault);
        int advice = examined.Count(static one => one.Finding.Kind == FindingKind.Advice);
        return text.Append(CultureInfo.InvariantCulture, $"{faults} to mend, {advice} to consider.\n").ToString();
    }

    private static string Mark(FindingKind kind) => kind switch
    {
        FindingKind.Good => "good  ",
        FindingKind.Advice => "advice",
        _ => "FAULT ",
    };
}
