using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Feelings;
using Confidant.BotHost.Tests.Support;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class ModelFeelingsTests
{
    [Fact]
    public async Task A_model_tells_the_feeling_of_each_post_by_its_number()
    {
        var model = new ScriptedModel(static _ => """{"feelings":[{"n":2,"feeling":-0.75},{"n":1,"feeling":0.5}]}""");

        var told = await ReadAsync(model, Post(1, "The train came."), Post(2, "Wonderful, late again."));

        told.Should().Equal(new Dictionary<MessageId, Sentiment> { [Id(2)] = new(-.75, .75), [Id(1)] = new(.5, .5) });
        model.Calls.Should().ContainSingle().Which.Should().EndWith(
            """
            {"n":1,"text":"The train came."}
            {"n":2,"text":"Wonderful, late again."}

            """);
    }

    [Theory]
    [InlineData("""{"feelings":[{"n":0,"feeling":1},{"n":2,"feeling":1},{"n":-7,"feeling":1}]}""")]
    [InlineData("""{"feelings":[{"n":1,"feeling":1.5},{"n":1,"feeling":null},{"n":1,"feeling":-2}]}""")]
    [InlineData("""{"feelings":null}""")]
    [InlineData("The first is glad.")]
    public async Task What_makes_no_sense_is_left_to_the_lexicon(string answer) =>
        (await ReadAsync(new ScriptedModel(_ => answer), Post(1, "The train came."))).Should().BeEmpty();

    [Fact]
    public async Task A_model_that_fails_is_not_asked_for_the_rest()
    {
        int calls = 0;
        var model = new ScriptedModel(_ => ++calls == 1 ? """{"feelings":[{"n":1,"feeling":1}]}""" : throw new HttpRequestException("down"));

        var told = await ReadAsync(model, [.. Enumerable.Range(1, 121).Select(static number => Post(number, "Hello"))]);

        told.Should().ContainKey(Id(1)).And.HaveCount(1);
        calls.Should().Be(2);
    }

    [Fact]
    public async Task A_post_that_was_marked_private_is_shown_only_where_the_operator_allows_it()
    {
        PostToWeigh secret = Post(1, "between us") with { IsMarkedPrivate = true };
        var careful = new ScriptedModel(static _ => """{"feelings":[{"n":1,"feeling":1}]}""");
        var trusted = new ScriptedModel(static _ => """{"feelings":[{"n":1,"feeling":1}]}""");

        (await ReadAsync(careful, secret, Post(2, "for all"))).Keys.Should().Equal(Id(2));
        careful.Calls.Should().NotContain(static call => call.Contains("between us"));
        (await Reader(trusted, new ModelOptions { AllowPrivate = true }).ReadAsync([secret], default)).Keys.Should().Equal(Id(1));
    }

    [Fact]
    public async Task Without_a_model_for_it_nothing_is_told()
    {
        var model = new ScriptedModel(static _ => throw new InvalidOperationException("It was asked."), ModelTask.Chat);

        (await ReadAsync(model, Post(1, "Hello"))).Should().BeEmpty();
    }

    private static ValueTask<IReadOnlyDictionary<MessageId, Sentiment>> ReadAsync(ScriptedModel model, params PostToWeigh[] posts) =>
        Reader(model, new ModelOptions()).ReadAsync(posts, default);

    private static ModelFeelings Reader(ScriptedModel model, ModelOptions options) => new(
        new ModelQuestioner(model, TimeProvider.System, NullLogger<ModelQuestioner>.Instance), Options.Create(options));

    private static PostToWeigh Post(int number, string text) => new(Id(number), text, Language.English, IsMarkedPrivate: false);

    private static MessageId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
