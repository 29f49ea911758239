using Confidant.BotHost.Doctor;
using Confidant.BotHost.Import;
using Confidant.BotHost.Platforms;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Web;
using Confidant.BotHost.Web.Api;
using Confidant.BotHost.Web.Integrations;
using Confidant.BotHost.Web.SignIn;
using Confidant.BotHost.Web.SignPage;

try
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    IConfiguration configuration = builder.Configuration;
    string? command = HostCommand.Read(args);
    if (command == HealthProbe.Name)
    {
        return await HealthProbe.RunAsync(configuration);
    }

    builder.Configuration.AddSecretFiles(configuration);
#pragma warning disable RS0030 // The one place that names the real clock and the real chance.
    TimeProvider time = TimeProvider.System;
    Random chance = Random.Shared;
#pragma warning restore RS0030
    if (command == ImportCommand.Name)
    {
        return await ImportCommand.RunAsync(args[1..], configuration, time);
    }

    if (command == DoctorCommand.Name)
    {
        // It prints what it finds; a host beside it writes the log.
        builder.Logging.ClearProviders();
    }
    else
    {
        builder.Logging.AddLogs(configuration);
    }

    builder.Services
        .AddSingleton(time)
        .AddSingleton(chance)
        .AddPipeline(configuration)
        .AddApi(configuration)
        .AddPlatforms(configuration);

    await using WebApplication app = builder.Build();
    if (command == DoctorCommand.Name)
    {
        return await DoctorCommand.RunAsync(app.Services, CancellationToken.None);
    }

    app.MapHealth();
    app.MapApi();
    app.MapSignPage();
    app.MapSignIn();
    app.MapFeedConnect();
    app.MapPlatforms();
    await app.RunToEndAsync();
    return 0;
}
catch (Exception error) when (StartupErrors.Describe(error) is { } lines)
{
    foreach (string line in lines)
    {
        await Console.Error.WriteLineAsync(line);
    }

    return 1;
}
