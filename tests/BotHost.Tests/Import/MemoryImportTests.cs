using Confidant.Adapters;
using Confidant.BotHost.Import;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Import;

public sealed class MemoryImportTests
{
    private const string Lisbon =
        """{"entry_id":"a1","agent_id":"7","user_id":"telegram:ana","lossless_restatement":"Ana lives in Lisbon.","keywords":["Lisbon"],"timestamp":"2025-03-01T10:00:00","location":"Lisbon","persons":["Ana"],"entities":["Lisbon"],"topic":"residence","vector":[1,2]}""";

    private readonly List<string> _problems = [];

    [Fact]
    public async Task An_imported_memory_is_recalled_in_private_and_nowhere_else()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        ImportReport report = await ImportAsync(bot, Lisbon);

        report.Counts.Should().Be(new ImportCounts(1, 0, 0));
        var person = (await bot.Get<IProfileStore>().FindProfileAsync(new PlatformUserId(Platform.Telegram, "ana"), default))!;
        var resolver = new AudienceResolver();
        (await RecallAsync(bot, resolver.Resolve(Agent.Default, person, ChatKind.Private, null))).Rows
            .Should().ContainSingle().Which.Text.Should().Be("Ana lives in Lisbon.");
        (await RecallAsync(bot, resolver.Resolve(Agent.Default, person, ChatKind.Public, null))).Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task An_imported_memory_answers_its_persons_question_in_private_only()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        await ImportAsync(bot, Lisbon);

        string inPrivate = (await bot.AskAsync("ana", "Where do I live?")).Text;
        string inGroup = (await bot.AskInGroupAsync("ana", "club", "Where do I live?")).Text;
        string toAnother = (await bot.AskAsync("ben", "Where do I live?")).Text;

        inPrivate.Should().Be("You told me: “Ana lives in Lisbon”.");
        inGroup.Should().NotContain("Lisbon");
        toAnother.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task An_imported_memory_keeps_its_fields()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        const string Id = "0195a000-0000-7000-8000-00000000abcd";
        await ImportAsync(bot, Lisbon.Replace("a1", Id, StringComparison.Ordinal));

        SubjectPage page = await ListAsync(bot, new PlatformUserId(Platform.Telegram, "ana"));

        MemoryEntry entry = page.Entries.Should().ContainSingle().Subject;
        entry.Id.Value.Should().Be(Guid.Parse(Id));
        entry.LosslessRestatement.Should().Be("Ana lives in Lisbon.");
        entry.Timestamp.Should().Be(new DateTimeOffset(2025, 3, 1, 10, 0, 0, TimeSpan.Zero));
        entry.Keywords.Should().Equal("Lisbon");
        entry.Location.Should().Be("Lisbon");
        entry.Persons.Should().Equal("Ana");
        entry.Entities.Should().Equal("Lisbon");
        entry.Topic.Should().Be("residence");
        entry.Group.Should().BeNull();
        entry.Context.Should().Be(ContextType.Dm);
        entry.Scope.Should().Be(PrivacyScope.Private);
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_brings_nothing_forgotten_back()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();
        string ben = Lisbon.Replace("a1", "b1", StringComparison.Ordinal).Replace("Lisbon", "Turin", StringComparison.Ordinal);
        await ImportAsync(bot, Lisbon, ben);
        ImportReport again = await ImportAsync(bot, Lisbon, ben);
        OutgoingMessage preview = await bot.AskAsync("ana", "/forget lisbon");
        await bot.PressAsync("ana", preview, "Forget it");
        await bot.SettleAsync();

        ImportReport third = await ImportAsync(bot, Lisbon, ben);

        again.Counts.Should().Be(new ImportCounts(0, 2, 0));
        third.Counts.Should().Be(new ImportCounts(0, 1, 1));
        SubjectPage page = await ListAsync(bot, new PlatformUserId(Platform.Telegram, "ana"));
        page.Entries.Should().ContainSingle().Which.Location.Should().Be("Turin");
    }

    [Fact]
    public async Task Bad_lines_are_named_by_number_without_their_words_and_the_others_imported()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        ImportReport report = await ImportAsync(
            bot,
            "secretword",
            "",
            Lisbon,
            """{"entry_id":"a2","user_id":"u","lossless_restatement":"secretword","timestamp":"yesterday secretword"}""",
            """{"entry_id":"a3","user_id":"u","lossless_restatement":" ","timestamp":"2025-03-01"}""",
            """{"entry_id":"a4","user_id":"u","lossless_restatement":"secretword","timestamp":"2025-03-01","keywords":"secretword"}""",
            """{"user_id":"u","lossless_restatement":"secretword","timestamp":"2025-03-01"}""",
            "[1]");

        report.Counts.Added.Should().Be(1);
        report.LeftOut.Should().Be(6);
        _problems.Select(static problem => problem[..7]).Should().Equal("line 1:", "line 4:", "line 5:", "line 6:", "line 7:", "line 8:");
        _problems.Should().NotContain(static problem => problem.Contains("secretword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Memories_of_an_agent_that_is_not_here_are_their_persons_only()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync();

        ImportReport report = await ImportAsync(bot, agent: null, Lisbon);

        report.OfOtherAgents.Should().Be(1);
        (await bot.AskAsync("ana", "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await bot.AskAsync("ana", "/mymemories")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_line_that_names_one_of_the_operators_agents_is_that_agents()
    {
        await using PipelineHarness bot = await PipelineHarness.StartAsync(null, null, ("Agents:0:Name", "Nora"));

        ImportReport report = await ImportAsync(bot, agent: null, Lisbon.Replace("\"7\"", "\"nora\"", StringComparison.Ordinal));

        report.OfOtherAgents.Should().Be(0);
        (await bot.AskAsync("ana", "Where do I live?")).Text.Should().NotContain("Lisbon");
        await bot.AskAsync("ana", "/agent use Nora");
        (await bot.AskAsync("ana", "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    private static async Task<Recollection> RecallAsync(PipelineHarness bot, Audience audience) =>
        await bot.Get<Recaller>().RecallAsync(audience, new RecallQuery("Where do I live?", Language.English, 5), default);

    private Task<ImportReport> ImportAsync(PipelineHarness bot, params string[] lines) =>
        ImportAsync(bot, Agent.Default.Id, lines);

    private async Task<ImportReport> ImportAsync(PipelineHarness bot, AgentId? agent, params string[] lines)
    {
        var import = new MemoryImport(
            bot.Get<IAgentStore>(),
            bot.Get<IProfileStore>(),
            bot.Get<IImportStore>(),
            new ImportLineReader(bot.Get<TextAnalyzer>()));
        using var reader = new StringReader(string.Join('\n', lines));
        return await import.RunAsync(reader, agent, _problems.Add, CancellationToken.None);
    }

    private static async Task<SubjectPage> ListAsync(PipelineHarness bot, PlatformUserId account)
    {
        UserProfile person = (await bot.Get<IProfileStore>().FindProfileAsync(account, CancellationToken.None))!;
        return await bot.Get<ISubjectStore>().ListAsync(
            new AudienceResolver().ResolveSubject(person), new SubjectFilter(0, 10), CancellationToken.None);
    }
}
