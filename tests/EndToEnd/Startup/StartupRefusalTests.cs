using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using SQLitePCL;
using Xunit;

namespace Confidant.EndToEnd.Startup;

public sealed class StartupRefusalTests : IDisposable
{
    private const string Token = "123456:a-token-that-is-long-enough-for-one";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Telegram__BotToken", "hunter2hunter2hunter2", "Telegram:BotToken is not a bot token")]
    [InlineData("Models__Provider", "hunter2", "Models:Provider names no provider of this host. Use offline, openai or anthropic.")]
    [InlineData("Telegram__BaseUrl", "hunter2", "Telegram:BaseUrl is not an absolute http or https address; remove it")]
    [InlineData("Storage__MaxSizeMegabytes", "-1", "Storage:MaxSizeMegabytes must be from 0 (no limit)")]
    [InlineData("Api__AdminKey", "hunter2", "Api:AdminKey is shorter than 32 characters")]
    [InlineData("Api__AnswerTimeout", "00:00:00", "Api:AnswerTimeout must be from 00:00:01")]
    [InlineData("Api__RequestsPerMinute", "0", "Api:RequestsPerMinute must be from 1")]
    [InlineData("Logs__KeepDays", "0", "Logs:KeepDays must be from 1 to 3650.")]
    [InlineData("Telegram__Mode", "hunter2", "Telegram:Mode is neither polling nor webhook")]
    [InlineData("Telegram__Mode", "webhook", "Web:PublicUrl is missing, and Telegram:Mode is webhook")]
    [InlineData("Web__PublicUrl", "hunter2", "Web:PublicUrl is no address: write it as https://name")]
    [InlineData("Telegram__Bots__work__Token", "hunter2hunter2", "Telegram:Bots:work:Token is not a bot token")]
    public async Task A_wrong_value_ends_the_host_with_a_line_that_names_its_key(string key, string value, string expected)
    {
        string line = await RefuseAsync((key, value), key == "Telegram__BotToken" ? ("Urls", "http://127.0.0.1:0") : ("Telegram__BotToken", Token));
        line.Should().StartWith(expected).And.NotContain("hunter2").And.NotContain(Token);
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_refused_with_those_that_there_are()
    {
        (int exitCode, string output) = await HostProcess.RunCommandAsync(["docter"], _directory.Path);
        exitCode.Should().Be(1);
        output.Should().Be("There is no command of that name. Use doctor, health or import FILE.jsonl, or none to run the host.");
    }

    [Fact]
    public async Task A_store_that_cannot_be_written_is_named_with_its_key()
    {
        // Below a file no directory can be made, whoever tries.
        await File.WriteAllTextAsync(_directory.File("file"), "");
        (await RefuseAsync(("Storage__Path", _directory.File("file/data/confidant.db")))).Should().StartWith("Storage:Path");
    }

    [Fact]
    public async Task A_second_process_on_the_same_store_is_refused()
    {
        await using HostProcess first = await HostProcess.StartAsync(_directory.Path);
        (await RefuseAsync()).Should().StartWith("Another Confidant process uses the store").And.Contain("Storage:Path");
        (await HostHealth.ReadAsync(first)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using (HostProcess host = await HostProcess.StartAsync(_directory.Path))
        {
            (await host.StopAsync()).Should().Be(0);
        }

        Batteries_V2.Init();
        raw.sqlite3_open(_directory.Store, out sqlite3 db).Should().Be(raw.SQLITE_OK);
        raw.sqlite3_exec(db, "PRAGMA user_version = 4711; PRAGMA wal_checkpoint(TRUNCATE);").Should().Be(raw.SQLITE_OK);
        raw.sqlite3_close_v2(db).Should().Be(raw.SQLITE_OK);
        byte[] before = await File.ReadAllBytesAsync(_directory.Store);

        (await RefuseAsync()).Should().Contain("has version 4711").And.Contain("run the newer program").And.Contain("Storage:Path");
        (await File.ReadAllBytesAsync(_directory.Store)).Should().Equal(before);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_left_as_it_is()
    {
        string text = string.Concat(Enumerable.Repeat("Not a database at all. ", 100));
        await File.WriteAllTextAsync(_directory.Store, text);
        (await RefuseAsync()).Should().Contain("is not a store").And.Contain("Storage:Path");
        (await File.ReadAllTextAsync(_directory.Store)).Should().Be(text);
    }

    [Fact]
    public async Task A_busy_port_is_named_with_its_key()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        (int exitCode, string output) = await HostProcess.RunToEndAsync(
            _directory.Path, ("Urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));

        // The port is tried last: lines about what had begun by then come first.
        exitCode.Should().Be(1, output);
        output.Split('\n').Should().ContainSingle(line => !line.Contains(" INF ", StringComparison.Ordinal))
            .Which.Should().StartWith("Urls: the address is in use.");
    }

    [Fact]
    public async Task A_playground_that_others_could_reach_is_refused()
    {
        (await RefuseAsync(("Urls", "http://0.0.0.0:0"))).Should().StartWith("Urls serves the playground at 0.0.0.0")
            .And.Contain("http://127.0.0.1:5080");
    }

    [Fact]
    public async Task An_mcp_server_without_the_interface_whose_tokens_it_takes_is_refused()
    {
        (await RefuseAsync(("Mcp__Enabled", "true"), ("Api__Enabled", "false"))).Should().StartWith("Mcp:Enabled needs the REST interface");
    }

    [Fact]
    public async Task A_secret_file_that_is_missing_is_named_with_its_key()
    {
        (await RefuseAsync(("Telegram__BotToken_FILE", _directory.File("absent"))))
            .Should().StartWith("Telegram:BotToken_FILE").And.Contain("cannot be read");
    }

    [Fact]
    public async Task A_secret_file_with_a_wrong_token_is_refused_without_its_words()
    {
        await File.WriteAllTextAsync(_directory.File("token"), "hunter2hunter2hunter2\n");
        (await RefuseAsync(("Telegram__BotToken_FILE", _directory.File("token"))))
            .Should().StartWith("Telegram:BotToken is not a bot token").And.NotContain("hunter2");
    }

    /// <summary>The one line that the host ends with.</summary>
    private async Task<string> RefuseAsync(params (string Key, string Value)[] settings)
    {
        (int exitCode, string output) = await HostProcess.RunToEndAsync(_directory.Path, settings);
        exitCode.Should().Be(1, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Subject;
    }
}
