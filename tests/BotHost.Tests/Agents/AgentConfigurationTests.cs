using Confidant.BotHost.Tests.Support;
using Confidant.Identity;
using FluentAssertions;
using Microsoft.Extensions.Options;
using Xunit;

namespace Confidant.BotHost.Tests.Agents;

public sealed class AgentConfigurationTests
{
    [Theory]
    [InlineData("Name", "", "Agents:0:Name is no name of an agent.*")]
    [InlineData("Name", " Nora", "Agents:0:Name is no name of an agent.*")]
    [InlineData("Preset", "wizard", "Agents:0:Preset names no preset of this host. Use neutral, *")]
    [InlineData("Role", " ", "Agents:0:Role is empty or longer than 200 characters.*")]
    [InlineData("Model", "", "Agents:0:Model is empty.*")]
    [InlineData("Language", "Spanish", "Agents:0:Language is no language code.*")]
    [InlineData("Bind:0", "telegram", "Agents:0:Bind:0 is no place. Use platform:bot,*")]
    [InlineData("Bind:0", "telegram:1:2:3:4", "Agents:0:Bind:0 is no place.*")]
    [InlineData("Bind:0", "telegram::2", "Agents:0:Bind:0 is no place.*")]
    [InlineData("Announcements:0", "123", "Agents:0:Announcements:0 is no channel. Use discord:channel or telegram:channel*")]
    [InlineData("Announcements:0", "telegram:news", "Agents:0:Announcements:0 is no channel.*")]
    [InlineData("Announcements:0", "telegram:5", "Agents:0:Announcements:0 is no channel.*")]
    [InlineData("Announcements:0", "discord:-5", "Agents:0:Announcements:0 is no channel.*")]
    [InlineData("Announcements:0", "playground:5", "Agents:0:Announcements:0 is no channel.*")]
    public async Task A_setting_that_cannot_work_is_refused_with_its_cure(string key, string value, string problem)
    {
        (string, string)[] settings = [("Agents:0:Name", "Nora"), ($"Agents:0:{key}", value)];

        Func<Task> start = () => StartAsync(null, [.. settings.DistinctBy(s => s.Item1, StringComparer.Ordinal).Where(s => s.Item1 != $"Agents:0:{key}"), settings[1]]);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle().Which.Should().Match(problem);
    }

    [Fact]
    public async Task Two_agents_may_not_share_a_name_or_a_place()
    {
        Func<Task> start = () => StartAsync(
            null,
            ("Agents:0:Name", "Nora"), ("Agents:0:Bind:0", "telegram:1"),
            ("Agents:1:Name", "nora"), ("Agents:1:Bind:0", "telegram:1"));

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().SatisfyRespectively(
            static name => name.Should().StartWith("Agents:1:Name is another agent's already."),
            static place => place.Should().StartWith("Agents:1:Bind:0 is bound twice."));
    }

    [Fact]
    public async Task A_channel_is_named_once_for_an_agent_and_may_speak_for_several()
    {
        Func<Task> start = () => StartAsync(
            null,
            ("Agents:0:Name", "Nora"), ("Agents:0:Announcements:0", "telegram:-1001"), ("Agents:0:Announcements:1", "telegram:-1001"),
            ("Agents:1:Name", "Max"), ("Agents:1:Announcements:0", "telegram:-1001"));

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle()
            .Which.Should().StartWith("Agents:0:Announcements:1 is there twice.");
    }

    [Fact]
    public async Task A_configured_agent_answers_where_it_is_bound_in_its_voice()
    {
        await using PipelineHarness bot = await StartAsync(
            null,
            ("Agents:0:Name", "Nora"), ("Agents:0:Preset", "Support_Assistant"), ("Agents:0:Bind:0", "telegram:1"),
            ("Agents:1:Name", "Max"), ("Agents:1:Preset", "marketing_maestro"), ("Agents:1:Bind:0", "telegram:1:Ben"));

        (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Nora, and I'm here to support you.");
        (await bot.AskAsync("Ben", "Who are you?")).Text.Should().StartWith("I'm Max, your marketing maestro!");
    }

    [Fact]
    public async Task A_bot_has_the_agent_that_its_own_settings_name()
    {
        await using PipelineHarness bot = await StartAsync(
            null,
            ("Agents:0:Name", "Nora"), ("Agents:0:Preset", "support_assistant"),
            ("Telegram:Bots:work:Token", "1:token"), ("Telegram:Bots:work:Agent", "NORA"));

        (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Nora, and I'm here to support you.");
    }

    [Fact]
    public async Task A_bot_whose_agent_is_not_configured_is_refused_with_its_cure()
    {
        Func<Task> start = () => StartAsync(
            null, ("Agents:0:Name", "Nora"), ("Telegram:Bots:work:Token", "1:token"), ("Telegram:Bots:work:Agent", "Max"));

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle()
            .Which.Should().StartWith("Telegram:Bots:work:Agent names no agent of this host.");
    }

    [Fact]
    public async Task A_configured_agent_keeps_what_it_learned_across_restarts_edits_and_absence()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            await using (PipelineHarness bot = await StartAsync(directory, ("Agents:0:Name", "Nora"), ("Agents:0:Bind:0", "telegram:1")))
            {
                await bot.AskAsync("Ana", "I live in Lisbon");
            }

            await using (PipelineHarness bot = await StartAsync(directory))
            {
                (await bot.AskAsync("Ana", "Where do I live?")).Text.Should().Be("I don't know where you live yet.", "Nora knows, and is not configured");
                (await bot.AskAsync("Ana", "/agent use Nora")).Text.Should().StartWith("There is no agent called Nora.");
                (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Confidant.");
            }

            await using (PipelineHarness bot = await StartAsync(
                directory, ("Agents:0:Name", "NORA"), ("Agents:0:Preset", "data_analyst"), ("Agents:0:Bind:0", "telegram:1")))
            {
                (await bot.AskAsync("Ana", "Where do I live?")).Text.Should().EndWith("You live in Lisbon.");
                (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I am NORA, a business intelligence analyst.");
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task The_default_agent_is_configured_by_its_name_and_is_itself_again_without()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            await using (PipelineHarness bot = await StartAsync(
                directory, ("Agents:0:Name", "Confidant"), ("Agents:0:Preset", "content_creator"), ("Agents:0:Language", "es")))
            {
                (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("Soy Confidant, quien guarda tus historias");
                (await bot.Get<IAgentStore>().FindAsync(Agent.Default.Id, CancellationToken.None))!.Preset.Should().Be("content_creator");
            }

            await using (PipelineHarness bot = await StartAsync(directory))
            {
                (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Confidant. I remember");
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_binding_that_people_made_survives_a_restart_and_a_configured_one_ends_with_its_line()
    {
        string directory = Directory.CreateTempSubdirectory("confidant-").FullName;
        try
        {
            (string, string)[] agents = [("Agents:0:Name", "Nora"), ("Agents:1:Name", "Max")];
            await using (PipelineHarness bot = await StartAsync(directory, [.. agents, ("Agents:0:Bind:0", "telegram:1")]))
            {
                await bot.AskAsync("Ben", "/agent use Max");
            }

            await using (PipelineHarness bot = await StartAsync(directory, agents))
            {
                (await bot.AskAsync("Ana", "Who are you?")).Text.Should().StartWith("I'm Confidant.");
                (await bot.AskAsync("Ben", "Who are you?")).Text.Should().StartWith("I'm Max.");
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static Task<PipelineHarness> StartAsync(string? directory, params (string Key, string Value)[] settings) =>
        PipelineHarness.StartAsync(directory, null, settings);
}
