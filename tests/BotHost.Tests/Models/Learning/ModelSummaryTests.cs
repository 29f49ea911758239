using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Summaries;
using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class ModelSummaryTests
{
    private static readonly AgentId _agent = Agent.Default.Id;
    private static readonly UserId _ana = new(new Guid("01890000-0000-7000-8000-00000000000a"));

    private static readonly SummaryMaterial _material = new(
        PartitionKey.Shared(_agent, _ana), 1, [Item("Ana works at a bakery.", 1), Item("Ana lives in Lisbon.", 2)]);

    [Fact]
    public async Task A_model_sums_up_and_everything_it_was_shown_is_a_source()
    {
        SummaryDraft? draft = await SummarizeAsync("""{"summary":"Ana lives in Lisbon, where she works at a bakery.","tone":null}""");

        draft!.Text.Should().Be("Ana lives in Lisbon, where she works at a bakery.");
        draft.Sources.Should().BeEquivalentTo(_material.Items.SelectMany(static item => item.Sources));
    }

    [Theory]
    [InlineData("""{"summary":"Carlos robbed banks, fled abroad and hid diamonds everywhere.","tone":null}""")]
    [InlineData("""{"summary":"Ana lives in Lisbon: see https://example.org","tone":null}""")]
    [InlineData("""{"summary":""}""")]
    [InlineData("no idea")]
    public async Task What_says_more_than_it_was_shown_gives_way_to_the_rules(string answer)
    {
        SummaryDraft? draft = await SummarizeAsync(answer);

        draft!.Text.Should().Contain("Ana works at a bakery.").And.Contain("Ana lives in Lisbon.");
    }

    [Fact]
    public async Task A_model_that_fails_gives_way_to_the_rules()
    {
        var model = new ScriptedModel(static _ => throw new HttpRequestException("down"));

        (await Summarizer(model).SummarizeAsync(_material, default))!.Text.Should().Contain("bakery");
    }

    private static ValueTask<SummaryDraft?> SummarizeAsync(string answer) =>
        Summarizer(new ScriptedModel(_ => answer)).SummarizeAsync(_material, default);

    private static ModelSummarizer Summarizer(ScriptedModel model) =>
        new(new OfflineSummarizer(), new ModelQuestioner(model, TimeProvider.System, NullLogger<ModelQuestioner>.Instance), new TextAnalyzer());

    private static SummaryItem Item(string text, byte number) => new(
        RowKind.Memory,
        _ana,
        "Ana",
        text,
        Language.English,
        .8,
        DateTimeOffset.UnixEpoch.AddDays(number),
        [new MessageId(new Guid(number, 0, 0, new byte[8]))]);
}
