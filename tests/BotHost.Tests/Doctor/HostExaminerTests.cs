using Confidant.Adapters;
using Confidant.BotHost.Doctor;
using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Doctor;

public sealed class HostExaminerTests
{
    private const string Report = """
        {"status":"ready","store":{"state":"ok","size_bytes":1,"parked":0},"platforms":[],"checks":[
        {"area":"telegram","subject":"rights","kind":"good","fact":"Of 3 groups.","is_of_host":true},
        {"area":"telegram","subject":"clock","kind":"fault","fact":"The doctor finds this itself."}]}
        """;

    [Fact]
    public async Task What_only_the_running_host_can_tell_is_repeated_from_it()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        await using WebApplication host = builder.Build();
        host.MapGet("/health/ready", static () => Results.Text(Report, "application/json"));
        await host.StartAsync();
        string address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var examiner = new HostExaminer(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Urls", address)]).Build());

        IReadOnlyList<Examined> found = await examiner.ExamineAsync(CancellationToken.None);

        found.Should().Equal(
            new Examined("host", new Finding("process", FindingKind.Good, "A host runs; it is ready.")),
            new Examined("telegram", new Finding("rights", FindingKind.Good, "Of 3 groups.")));
    }
}
