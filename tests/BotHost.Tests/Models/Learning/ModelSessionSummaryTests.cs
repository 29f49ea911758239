using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Summaries;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class ModelSessionSummaryTests
{
    private static readonly UserId _ana = new(new Guid("01890000-0000-7000-8000-00000000000a"));
    private static readonly MessageId _first = new(new Guid(1, 0, 0, new byte[8]));

    private static readonly SessionMaterial _material = new(
        PartitionKey.Direct(Agent.Default.Id, _ana),
        new SessionId(new Guid("01890000-0000-7000-8000-00000000000b")),
        null,
        [new TranscriptTurn(_first, _ana, "Ana", "I plan a launch in Lisbon in May.", DateTimeOffset.UnixEpoch)],
        1);

    [Fact]
    public async Task A_model_keeps_the_minutes() =>
        (await SummarizeAsync("""{"summary":"Ana plans a launch in Lisbon in May."}"""))!.Text
            .Should().Be("Ana plans a launch in Lisbon in May.");

    [Theory]
    [InlineData("""{"summary":"Bob robbed a bank, and hid diamonds near the river."}""")]
    [InlineData("nothing to say")]
    public async Task Minutes_of_something_else_give_way_to_the_rules(string answer) =>
        (await SummarizeAsync(answer))!.Text.Should().Be("Ana: I plan a launch in Lisbon in May.");

    [Fact]
    public async Task A_session_with_words_that_were_marked_as_private_is_summed_up_on_the_host()
    {
        var model = new ScriptedModel(static _ => """{"summary":"Ana plans a launch."}""");

        await Summarizer(model, _first).SummarizeAsync(_material, default);
        await Summarizer(model, new MessageId(new Guid(2, 0, 0, new byte[8]))).SummarizeAsync(
            _material with { Previous = "Ana: secret", PreviousSources = [new MessageId(new Guid(2, 0, 0, new byte[8]))] }, default);

        model.Calls.Should().BeEmpty();
    }

    private static ValueTask<SessionSummaryDraft?> SummarizeAsync(string answer) =>
        Summarizer(new ScriptedModel(_ => answer)).SummarizeAsync(_material, default);

    private static ModelSessionSummarizer Summarizer(ScriptedModel model, params MessageId[] marked) => new(
        new ExtractiveSessionSummarizer(),
        new ModelQuestioner(model, TimeProvider.System, NullLogger<ModelQuestioner>.Instance),
        new Marks(marked.ToHashSet()),
        new TextAnalyzer(),
        Options.Create(new ModelOptions()));

    private sealed class Marks(IReadOnlySet<MessageId> marked) : IPrivateMarks
    {
        public ValueTask<IReadOnlySet<MessageId>> FindAsync(
            IReadOnlyCollection<MessageId> messages, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlySet<MessageId>>(messages.Where(marked.Contains).ToHashSet());
    }
}
