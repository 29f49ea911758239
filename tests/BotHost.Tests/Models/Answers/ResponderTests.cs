using Confidant.Adapters;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Confidant.BotHost.Turns;
using Confidant.BotHost.Web;
using Confidant.BotHost.Web.Api;
using Confidant.Emulators.Models;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Answers;

public sealed class ResponderTests
{
    private const string NotAnswering = "(The language model is not answering right now, so I answer from memory alone.)";

    public static TheoryData<string, string> Ways => new()
    {
        { ModelOptions.OpenAi, "true" }, { ModelOptions.OpenAi, "false" },
        { ModelOptions.Anthropic, "true" }, { ModelOptions.Anthropic, "false" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_answers_from_what_was_told(string provider, string stream)
    {
        await using ModelHost host = await ModelHost.StartAsync(provider, Set("Models:Stream", stream));
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.Pipeline.SettleAsync();
        host.Emulator.Enqueue(new ModelReply.Say("You live in Lisbon, by the river."));

        string answer = await host.AskAsync("Ana", "Where do I live?");

        answer.Should().Be("You live in Lisbon, by the river.");
        ModelRequest request = host.Emulator.Requests[^1];
        request.Words.Should().Contain("Where do I live?").And.Contain("I live in Lisbon").And.Contain("<data>");
    }

    [Fact]
    public async Task Markdown_is_shown_as_formatting_and_kept_as_it_was_written()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        host.Emulator.Enqueue(new ModelReply.Say("**Lisbon**, by *the* `river`."));

        OutgoingMessage answer = await host.Pipeline.AskAsync("Ana", "Where do I live?");

        answer.Text.Should().Be("Lisbon, by the river.");
        answer.Spans.Should().Equal(
            new TextSpan(TextStyle.Bold, 0, 6), new TextSpan(TextStyle.Italic, 11, 3), new TextSpan(TextStyle.Code, 15, 5));
        answer.Markdown.Should().Be("**Lisbon**, by *the* `river`.");
        await host.AskAsync("Ana", "And then?");
        host.Emulator.Requests[^1].Words.Should().Contain("**Lisbon**, by *the* `river`.", "the transcript keeps what was said");
        MessageResponse response = new ApiAnswer([answer], null).ToResponse(null, "");
        response.Response.Should().Be(answer.Markdown, "programs get the words as they were written");
        response.Format.Should().Be("markdown");
    }

    [Theory]
    [InlineData(401, NotAnswering)]
    [InlineData(404, NotAnswering)]
    public async Task A_model_that_refuses_leaves_the_answer_to_the_rules(int status, string notice)
    {
        await using ModelHost host = await ModelHost.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.Pipeline.SettleAsync();
        host.Emulator.Enqueue(new ModelReply.Fail(status));

        string answer = await host.AskAsync("Ana", "Where do I live?");

        answer.Should().Contain("You live in Lisbon.").And.EndWith(notice);
    }

    [Fact]
    public async Task Nonsense_is_shown_to_nobody()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        string[] notices =
        [
            await AskAsync(new ModelReply.Say("")),
            await AskAsync(new ModelReply.Say("   \n ...")),
            await AskAsync(new ModelReply.Say(new string('a', 10_000))),
            await AskAsync(new ModelReply.Decline()),
        ];

        notices.Should().AllSatisfy(static answer =>
            answer.Should().EndWith("(The language model gave no usable answer, so I answer from memory alone.)"));

        async Task<string> AskAsync(ModelReply reply)
        {
            host.Emulator.Enqueue(reply);
            return await host.AskAsync("Ana", "Where do I live?");
        }
    }

    [Theory]
    [InlineData("malformed")]
    [InlineData("fade")]
    public async Task What_cannot_be_read_to_its_end_is_shown_to_nobody(string kind)
    {
        await using ModelHost host = await ModelHost.StartAsync();
        host.Emulator.Enqueue(kind == "fade" ? new ModelReply.Fade("Well, I think") : new ModelReply.Malformed());

        string answer = await host.AskAsync("Ana", "Where do I live?");

        answer.Should().NotContain("Well").And.EndWith(NotAnswering);
    }

    [Fact]
    public async Task A_slow_model_is_not_waited_for()
    {
        await using ModelHost host = await ModelHost.StartAsync(settings: Set("Models:TimeoutSeconds", "1"));
        host.Emulator.Enqueue(new ModelReply.Hang("Let me"));

        string answer = await host.AskAsync("Ana", "Where do I live?");

        answer.Should().EndWith(NotAnswering);
    }

    [Fact]
    public async Task The_notice_is_in_the_language_of_the_answer()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        host.Emulator.Enqueue(new ModelReply.Fail(401));

        string answer = await host.AskAsync("Ana", "¿Dónde vivo?");

        answer.Should().EndWith("(El modelo de lenguaje no responde en este momento; respondo solo con lo que recuerdo.)");
    }

    [Fact]
    public async Task A_person_whose_tokens_are_used_up_is_told_and_answered()
    {
        await using ModelHost host = await ModelHost.StartAsync(settings: Set("Models:Budget:TokensPerPersonPerDay", "100"));

        string answer = await host.AskAsync("Ana", "Where do I live?");

        answer.Should().EndWith("(Today's allowance for the language model is used up, so I answer from memory alone.)");
        host.Emulator.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Memory_works_while_the_model_is_down_and_health_tells_until_it_is_back()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        host.Emulator.Enqueue(new ModelReply.Fail(401), new ModelReply.Fail(401));
        (await host.AskAsync("Ana", "I live in Lisbon.")).Should().EndWith(NotAnswering);
        await host.Pipeline.SettleAsync();
        (await host.AskAsync("Ana", "Where do I live?")).Should().Contain("You live in Lisbon.");
        ReadyModels down = Health(host);

        await host.AskAsync("Ana", "And now?");

        down.State.Should().Be("degraded");
        ReadyModel problem = down.Problems.Single();
        problem.Should().BeEquivalentTo(new ReadyModel(
            "Chat",
            "small",
            "failing",
            "The endpoint does not accept the key or the account.",
            "Set Models__ApiKey to a key that is valid and paid for, and start again."));
        Health(host).State.Should().Be("ok");
    }

    [Fact]
    public async Task Without_a_model_health_says_off()
    {
        await using ModelHost host = await ModelHost.StartAsync(ModelOptions.Offline);

        Health(host).Should().BeEquivalentTo(new ReadyModels("offline", "off", []));
        (await host.AskAsync("Ana", "hello")).Should().NotContain("language model");
    }

    [Theory]
    [InlineData("Where do I live?", 1)]
    [InlineData("Who wants pizza?", 0)]
    public async Task A_question_to_nobody_is_put_to_the_model_only_where_something_is_known(string question, int calls)
    {
        await using ModelHost host = await ModelHost.StartAsync();
        Prompt prompt = Told.Prompt('a', question, Language.English, Told.Rows("a: I live in Lisbon."));
        Prompt asked = prompt with
        {
            OnlyIfKnown = true,
            Audience = Told.Direct('a'),
        };

        ChatResponse response = await host.Pipeline.Get<IChatClient>().GetResponseAsync([], asked.ToOptions());

        host.Emulator.Requests.Should().HaveCount(calls);
        response.FindSources().Should().HaveCount(calls);
    }

    [Fact]
    public async Task A_prompt_with_what_its_audience_may_not_read_is_sent_nowhere()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        Prompt prompt = Told.Prompt('b', "Where does Ana live?", Language.English, Told.Rows("a: I live in Lisbon."));
        Prompt leaking = prompt with
        {
            Audience = Told.Direct('b'),
        };

        Func<Task> asking = () => host.Pipeline.Get<IChatClient>().GetResponseAsync([], leaking.ToOptions());
        Func<Task> askingForNobody = () => host.Pipeline.Get<IChatClient>().GetResponseAsync([], prompt.ToOptions());

        await asking.Should().ThrowAsync<InvalidOperationException>();
        await askingForNobody.Should().ThrowAsync<InvalidOperationException>();
        host.Emulator.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("marketing_maestro")]
    [InlineData("support_assistant")]
    [InlineData("data_analyst")]
    [InlineData("content_creator")]
    public async Task Each_preset_speaks_in_its_own_voice(string preset)
    {
        await using ModelHost host = await ModelHost.StartAsync();
        var agent = new Agent(new AgentId(new Guid("01890000-0000-7000-8000-0000000000aa")), "Max") { Preset = preset };
        IAgentStore agents = host.Pipeline.Get<IAgentStore>();
        await agents.SaveAsync(agent, CancellationToken.None);
        await agents.BindAsync(AgentPlace.Chat(host.Pipeline.Private("Ana", "").Conversation), agent.Id, CancellationToken.None);

        await host.AskAsync("Ana", "hello");

        Preset voice = PresetLibrary.Find(preset)!;
        string sent = host.Emulator.Requests.Single().Json.GetProperty("messages")[0].GetProperty("content").GetString()!;
        sent.Should().StartWith($"You are Max. Your role: {voice.Role}.")
            .And.Contain(voice.Personality.ReplaceLineEndings("\n")).And.Contain(voice.Instructions.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_operators_agent_speaks_through_any_model_and_a_persons_through_those_that_are_listed()
    {
        await using ModelHost host = await ModelHost.StartAsync(settings: Set("Models:AgentModels:0", "listed"));
        UserId owner = new(new Guid("01890000-0000-7000-8000-0000000000cc"));

        string[] models =
        [
            await AskAsync(null, "grand"), await AskAsync(owner, "grand"), await AskAsync(owner, "listed"), await AskAsync(owner, null),
        ];

        models.Should().Equal("grand", "small", "listed", "small");

        async Task<string> AskAsync(UserId? by, string? model)
        {
            var agent = new Agent(new AgentId(Guid.CreateVersion7()), "Max") { Owner = by, Model = model };
            IAgentStore agents = host.Pipeline.Get<IAgentStore>();
            await agents.SaveAsync(agent, CancellationToken.None);
            await agents.BindAsync(AgentPlace.Chat(host.Pipeline.Private("Ana", "").Conversation), agent.Id, CancellationToken.None);
            await host.AskAsync("Ana", "hello");
            return host.Emulator.Requests[^1].Model;
        }
    }

    [Fact]
    public async Task Neither_words_nor_key_are_logged()
    {
        await using ModelHost host = await ModelHost.StartAsync();
        host.Emulator.Enqueue(
            new ModelReply.Say("The canary answers."), new ModelReply.Fail(400), new ModelReply.Malformed(), new ModelReply.Say(""));
        for (int i = 0; i < 4; i++)
        {
            await host.AskAsync("Ana", "Where does the canary live?");
        }

        string logged = string.Join('\n', host.Logs.Lines);
        logged.Should().Contain("failed").And.NotContain("canary").And.NotContain(ModelHost.Key);
    }

    private static ReadyModels Health(ModelHost host) => ReadyModels.From(
        host.Pipeline.Get<IOptions<ModelOptions>>().Value, host.Pipeline.Get<ModelHealth>());

    private static Dictionary<string, string?> Set(string key, string value) => new() { [key] = value };
}
