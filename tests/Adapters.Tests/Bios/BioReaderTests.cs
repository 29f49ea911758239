using Confidant.Adapters.Bios;
using Confidant.Emulators.Bios;
using Confidant.Emulators.Time;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.Adapters.Tests.Bios;

public sealed class BioReaderTests : IAsyncLifetime
{
    private BioEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await BioEmulator.StartAsync();
        _emulator.AddOnX("alice", "builder · 0xabc · alice.base.eth");
        _emulator.AddOnFarcaster("alice", 7, "gm, I am alice.base.eth");
        _emulator.AddOnFarcaster("quiet", 8, null);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task A_description_on_X_is_read_by_the_handle_with_the_token()
    {
        await using ServiceProvider services = Build(TimeProvider.System);
        IBioReader x = Reader(services, ClaimKind.Twitter);

        (await x.ReadAsync("alice", default)).Should().Be(new BioAnswer.Found("builder · 0xabc · alice.base.eth"));
        (await x.ReadAsync("nobody", default)).Should().Be(new BioAnswer.Missing());
        _emulator.Requests.Should().Equal(
            "/2/users/by/username/alice?user.fields=description", "/2/users/by/username/nobody?user.fields=description");
    }

    [Fact]
    public async Task A_profile_on_Farcaster_is_read_by_the_number_that_the_name_has()
    {
        await using ServiceProvider services = Build(TimeProvider.System);
        IBioReader farcaster = Reader(services, ClaimKind.Farcaster);

        (await farcaster.ReadAsync("alice", default)).Should().Be(new BioAnswer.Found("gm, I am alice.base.eth"));
        (await farcaster.ReadAsync("quiet", default)).Should().Be(new BioAnswer.Found(""));
        (await farcaster.ReadAsync("nobody", default)).Should().Be(new BioAnswer.Missing());
        _emulator.Requests.Take(2).Should().Equal(
            "/v1/userNameProofByName?name=alice", "/v1/userDataByFid?fid=7&user_data_type=USER_DATA_TYPE_BIO");
    }

    public static TheoryData<ClaimKind, BioFault> Faults()
    {
        var faults = new TheoryData<ClaimKind, BioFault>();
        foreach (BioFault fault in Enum.GetValues<BioFault>().Where(static fault => fault != BioFault.Silence))
        {
            faults.Add(ClaimKind.Twitter, fault);
            faults.Add(ClaimKind.Farcaster, fault);
        }

        return faults;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task No_answer_and_a_wrong_one_say_nothing_of_the_profile(ClaimKind kind, BioFault fault)
    {
        await using ServiceProvider services = Build(TimeProvider.System);
        IBioReader reader = Reader(services, kind);
        _emulator.Fail(fault);

        (await reader.ReadAsync("alice", default)).Should().Be(new BioAnswer.Unavailable());
        (await reader.ReadAsync("alice", default)).Should().BeOfType<BioAnswer.Found>("the next one is answered again");
    }

    [Fact]
    public async Task Who_does_not_answer_in_time_is_waited_for_no_longer()
    {
        var time = new ManualTime();
        await using ServiceProvider services = Build(time);
        _emulator.Fail(BioFault.Silence);

        Task<BioAnswer> reading = Reader(services, ClaimKind.Twitter).ReadAsync("alice", default).AsTask();
        await time.WhenWaitingExactlyAsync(TimeSpan.FromSeconds(8), 1);
        time.Advance(TimeSpan.FromSeconds(8));

        (await reading).Should().Be(new BioAnswer.Unavailable());
    }

    [Fact]
    public async Task Nobody_is_asked_until_it_is_configured()
    {
        await using ServiceProvider services = Configure(TimeProvider.System);

        services.GetServices<IBioReader>().Should().HaveCount(2).And.OnlyContain(static reader => !reader.IsEnabled);
    }

    [Theory]
    [InlineData("Bios:X:BearerToken", "a token", "Bios:X:BearerToken has characters")]
    [InlineData("Bios:X:ApiUrl", "http://x.example", "Bios:X:ApiUrl is http to another machine")]
    [InlineData("Bios:Farcaster:HubUrl", "hub.example", "Bios:Farcaster:HubUrl is not an absolute https address")]
    [InlineData("Bios:Farcaster:HubUrl", "https://user@hub.example", "Bios:Farcaster:HubUrl has a user")]
    [InlineData("Bios:TimeoutSeconds", "0", "Bios:TimeoutSeconds is not from 1 to 60")]
    public async Task A_wrong_setting_is_told_with_its_key_and_cure_and_without_its_value(string key, string value, string told)
    {
        await using ServiceProvider services = Configure(TimeProvider.System, (key, value));

        Action read = () => _ = services.GetRequiredService<IOptions<BioOptions>>().Value;

        string message = read.Should().Throw<OptionsValidationException>().Which.Message;
        message.Should().Contain(told).And.NotContain("user@").And.NotContain("a token");
    }

    private static IBioReader Reader(ServiceProvider services, ClaimKind kind) =>
        services.GetServices<IBioReader>().Single(reader => reader.Kind == kind);

    private ServiceProvider Build(TimeProvider time) => Configure(
        time,
        ("Bios:X:BearerToken", _emulator.BearerToken),
        ("Bios:X:ApiUrl", _emulator.Url),
        ("Bios:Farcaster:HubUrl", _emulator.Url + "/"));

    private static ServiceProvider Configure(TimeProvider time, params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton(time)
        .AddBios(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(static one => one.Key, static one => (string?)one.Value)).Build())
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
}
