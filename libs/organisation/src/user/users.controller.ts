import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { Can } from '../roles';
import { NewUserView, OneTimePasswordView, PersonView, UserChangeDto, UserCreateDto, UserView } from './user.dto';
import { UsersService } from './users.service';

@Controller('api')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  /** Active people of the district with name and office, to choose from. */
  @Can('people.read')
  @Get('people')
  people(): Promise<PersonView[]> {
    return this.users.people();
  }

  /** Every account of the district. */
  @Can('user.manage')
  @Get('users')
  list(): Promise<UserView[]> {
    return this.users.list();
  }

  /** Creates an account; the one-time password is shown only here. */
  @Can('user.manage')
  @Post('users')
  create(@Body() dto: UserCreateDto): Promise<NewUserView> {
    return this.users.create(dto);
  }

  /** Changes an account. Changed roles end its sessions. */
  @Can('user.manage')
  @HttpCode(204)
  @Patch('users/:id')
  change(@Param('id', ParseUUIDPipe) id: string, @Body() dto: UserChangeDto): Promise<void> {
    return this.users.change(id, dto);
  }

  /** Issues a new one-time password and ends the account's sessions. */
  @Can('user.manage')
  @Post('users/:id/password')
  async resetPassword(@Param('id', ParseUUIDPipe) id: string): Promise<OneTimePasswordView> {
    return { oneTimePassword: await this.users.resetPassword(id) };
  }
}
