using HopEn.Audit.Cli;

return await Application.RunAsync(args);
